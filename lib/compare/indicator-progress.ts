import type { Work } from '../model.ts';
import type { IndicatorRecord } from './indicator.ts';

type PlaceOfWork = Work['meta']['place'];

/** One indicator at one place: what is planned, and what the press reports. */
export interface ProgressRow {
  readonly indicator: string;
  readonly planned: readonly IndicatorRecord[];
  readonly reported: readonly ReportedFigure[];
}

export interface ReportedFigure {
  readonly record: IndicatorRecord;
  /** What the report leaves unsaid or says twice, so that the figure is not taken for more. */
  readonly notes: readonly string[];
}

export interface PlaceProgress {
  readonly place: PlaceOfWork;
  /** Plans of the place itself, or else of the city it belongs to; none when the corpus has none. */
  readonly plans: readonly Work[];
  /** The plans are those of the city above. */
  readonly isCityPlan: boolean;
  /** Those that a plan also has first. */
  readonly rows: readonly ProgressRow[];
}

/** GB/T 2260: the last two digits are 00 for the city a county belongs to. */
function cityCode(code: string): string {
  return `${code.slice(0, 4)}00`;
}

/** `今年` is no year unless the report has a date. */
function notesOn(
  record: IndicatorRecord,
  work: Work | undefined,
  others: readonly IndicatorRecord[],
): readonly string[] {
  const notes: string[] = [];
  const when = record.base?.when;
  if (when === undefined) notes.push('句中没有说是何时的数');
  else if (/^[今去]年/u.test(when) && work?.meta.date === undefined) {
    notes.push(`报道未载刊发日期，“${when.slice(0, 2)}”是哪一年无从确定`);
  }
  for (const other of others) {
    const isRival = other.clause === record.clause && other.base?.value !== record.base?.value;
    if (!isRival) continue;
    const { value = '', unit = '' } = other.base ?? {};
    notes.push(`同一段另记“${value}${unit}”，原文没有说明两数的关系`);
  }
  return notes;
}

/**
 * Places that press reports give figures for, with the plan of the same place beside
 * them; those that have one first, then by their codes. Nothing is merged and nothing judged: whether a target
 * is met only the texts can say.
 */
export function progressOf(
  works: readonly Work[],
  records: readonly IndicatorRecord[],
): readonly PlaceProgress[] {
  const byId = new Map(works.map((work) => [work.id, work]));
  const codeOf = (record: IndicatorRecord) => byId.get(record.work)?.meta.place.code;
  const reported = records.filter(({ origin }) => origin === 'report');
  const plans = works.filter(({ meta }) => meta.kind === 'plan');
  const codes = [...new Set(reported.map(codeOf))].filter((code) => code !== undefined).sort();

  const all = codes.flatMap((code): readonly PlaceProgress[] => {
    const place = works.find(({ meta }) => meta.place.code === code)?.meta.place;
    if (place === undefined) return [];
    const own = plans.filter(({ meta }) => meta.place.code === code);
    const isCityPlan = own.length === 0 && code !== cityCode(code);
    const here = isCityPlan ? plans.filter(({ meta }) => meta.place.code === cityCode(code)) : own;
    const ids = new Set(here.map(({ id }) => id));
    const figures = reported.filter((record) => codeOf(record) === code);
    const rows = [...new Set(figures.map(({ indicator }) => indicator))].map((indicator) => {
      const same = figures.filter((figure) => figure.indicator === indicator);
      return {
        indicator,
        planned: records.filter((one) => one.indicator === indicator && ids.has(one.work)),
        reported: same.map((record) => ({
          record,
          notes: notesOn(record, byId.get(record.work), same),
        })),
      };
    });
    const both = rows.filter(({ planned }) => planned.length > 0);
    const reportedOnly = rows.filter(({ planned }) => planned.length === 0);
    return [
      {
        place,
        plans: here,
        isCityPlan: isCityPlan && here.length > 0,
        rows: [...both, ...reportedOnly],
      },
    ];
  });
  return all.toSorted((a, b) => b.plans.length - a.plans.length);
}
