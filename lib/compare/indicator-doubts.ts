import type { Work } from '../model.ts';
import type { IndicatorRecord, Quantity } from './indicator.ts';
import { partName } from './indicator-names.ts';

/** A mu is 1/15 of a hectare. */
const KM2_PER_WAN_MU = 10_000 / 15 / 100;

const KM2: Readonly<Record<string, number>> = {
  万亩: KM2_PER_WAN_MU,
  平方公里: 1,
  万平方公里: 10_000,
};

/**
 * From here on an area is taken for one that is no county's own. It is a line
 * for asking, not a law of nature: counties of the north-west are larger, those
 * of the provinces this corpus began with are not half so large.
 */
const COUNTY_KM2 = 5_000;

/**
 * From here on a yearly discharge, in 10,000 tonnes, is taken for one that is no
 * county's own: with some 2,800 counties, the whole country's COD of 2020 (2,565)
 * comes to 0.9 each, and of the other pollutants it had less.
 */
const COUNTY_DISCHARGE = 3;
const DISCHARGE = /排放总?量/u;

/** Scopes that a county's or district's own figure cannot have. */
const WIDER = /^(?:全国|全省|我省|全市|设区城市|设区市)$/u;

function number(value: string): number | undefined {
  const parsed = /^\d+(?:\.\d+)?/u.exec(value)?.[0];
  return parsed === undefined ? undefined : Number(parsed);
}

function areaOf({ value, unit = '' }: Quantity): number | undefined {
  const [amount, factor] = [number(value), KM2[unit]];
  return amount === undefined || factor === undefined ? undefined : amount * factor;
}

/**
 * What a reader should know before using a value: a scope or a scale that is not
 * the place's own, a target behind the present state, two units in one row, a
 * blank. The record itself stays as printed.
 */
export function doubtsOf(
  record: Omit<IndicatorRecord, 'indicator' | 'doubts'>,
  work: Work,
): readonly string[] {
  const { base, target, printed, origin } = record;
  const { level, name: place } = work.meta.place;
  const doubts: string[] = [];
  const { scope } = partName(printed);
  if (level === 'county' && WIDER.test(scope)) {
    doubts.push(`指标名作“${scope}”，不是${place}自己的口径`);
  }
  for (const quantity of level === 'county' ? [base, target] : []) {
    const area = quantity && areaOf(quantity);
    if (quantity !== undefined && area !== undefined && area > COUNTY_KM2) {
      const km2 = Math.round(area).toLocaleString('en-US');
      doubts.push(
        `${quantity.value}${quantity.unit}合 ${km2} 平方公里，不像一个区县的数，疑为上级口径`,
      );
    }
  }
  for (const quantity of level === 'county' && DISCHARGE.test(printed) ? [base, target] : []) {
    if (quantity?.unit !== '万吨' || (number(quantity.value) ?? 0) < COUNTY_DISCHARGE) continue;
    doubts.push(`${quantity.value}万吨不像一个区县的排放量，疑为上级口径`);
  }
  if (base?.unit !== undefined && target?.unit !== undefined && base.unit !== target.unit) {
    doubts.push(`现状（${base.unit}）与目标（${target.unit}）单位不同，不能直接相比`);
  } else if (base !== undefined && target?.bound === '≥') {
    const [from, to] = [number(base.value), number(target.value)];
    if (from !== undefined && to !== undefined && to < from) {
      doubts.push(`目标（≥${target.value}）低于现状（${base.value}），原文如此`);
    }
  }
  if (origin === 'table' && target === undefined) doubts.push('目标一栏原文空白');
  return doubts;
}
