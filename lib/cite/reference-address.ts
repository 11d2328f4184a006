import type { Address } from '../model.ts';
import { toNumeral } from '../numeral.ts';
import { addressNames } from '../work/address.ts';
import type { Source } from './quote-source.ts';

/** One step of a place as drafts write it. */
export interface Step {
  /** What is counted: 章, 节, 一、, 专栏 …; for what has no number, the whole. */
  readonly kind: string;
  /** Chinese numeral or label; empty without a number. */
  readonly number: string;
  /** Where it ends in the text it was read from. */
  readonly end: number;
}

const NUMERAL = '[一二三四五六七八九十百千零〇]+';
const COUNTED = '分编|编|章|节|条|款|项|段|点|部分|表|框|行';
const LINES = '版头|标题|主送|落款|图注|署名|来源|注';
const STEP = new RegExp(
  `\\s*(?:第\\s*(\\d{1,4}|${NUMERAL})\\s*(${COUNTED})|(${NUMERAL})、|[（(]\\s*(${NUMERAL})\\s*[）)]` +
    `|[（(]\\s*(\\d{1,3})\\s*[）)]|(\\d{1,3})[.．](?!\\d)|(专栏|表|图|附件|附表|附录)\\s*((?:\\d+|${NUMERAL})(?:[-－–—.]\\d+)*)` +
    `|(${LINES})(${NUMERAL})|(表头|通知|版记|题名|引题|副题))`,
  'uy',
);

/** 12 → 十二, 〇 → 零, as the names of places have it. */
function numeral(text: string): string {
  const value = Number(text);
  return Number.isInteger(value) && value > 0 ? toNumeral(value) : text.replaceAll('〇', '零');
}

/** Reads the steps of a place from `from` on: `第四章第六节第3段` → 章 四, 节 六, 段 三. */
export function readSteps(text: string, from: number): readonly Step[] {
  const steps: Step[] = [];
  for (let at = from; ; ) {
    STEP.lastIndex = at;
    const match = STEP.exec(text);
    if (!match) return steps;
    at = STEP.lastIndex;
    const [, counted, what, list, group, digitGroup, digit, label, labelled, line, ofLine, whole] =
      match;
    const step = (kind: string, number: string) => steps.push({ kind, number, end: at });
    if (what) step(what, numeral(counted ?? ''));
    else if (list) step('一、', list);
    else if (group) step('（一）', group);
    else if (digitGroup) step('（1）', digitGroup);
    else if (digit) step('1.', digit);
    else if (label) step(label, (labelled ?? '').replace(/[－–—]/gu, '-'));
    else if (line) step(line, ofLine ?? '');
    else step(whole ?? '', '');
  }
}

/** What drafts count alike: 款 and 段 are paragraphs, and 第二部分 or 第二节 may be what prints 二、 */
const ALIKE: Readonly<Record<string, string>> = {
  款: '段',
  ...Object.fromEntries(
    ['部分', '点', '一、', '（一）', '1.', '（1）', '项'].map((kind) => [kind, '层']),
  ),
};
/** Only where the work has no such thing under its own name. */
const ALSO_ALIKE: Readonly<Record<string, string>> = { ...ALIKE, 章: '层', 节: '层', 编: '层' };

function keyOf(steps: readonly Step[], alike: Readonly<Record<string, string>>): string {
  return steps.map(({ kind, number }) => `${alike[kind] ?? kind}${number}`).join('/');
}

interface NameTable {
  readonly exact: ReadonlyMap<string, Address>;
  /** Names that several places share are left out. */
  readonly alike: ReadonlyMap<string, Address>;
  readonly alsoAlike: ReadonlyMap<string, Address>;
}

const tables = new WeakMap<Source, NameTable>();

function tableOf(source: Source): NameTable {
  const known = tables.get(source);
  if (known) return known;
  const maps = [{}, ALIKE, ALSO_ALIKE].map((alike) => {
    const map = new Map<string, Address>();
    const shared = new Set<string>();
    // As it is cited (第三部分), and as the margin has it (三、).
    for (const [address, name] of [...source.places, ...addressNames(source.work)]) {
      const key = keyOf(readSteps(name, 0), alike);
      if (map.has(key) && map.get(key) !== address) shared.add(key);
      map.set(key, address);
    }
    for (const key of shared) map.delete(key);
    return map;
  });
  const [exact = new Map(), alike = new Map(), alsoAlike = new Map()] = maps;
  const table = { exact, alike, alsoAlike };
  tables.set(source, table);
  return table;
}

/** The place that steps lead to; undefined if the work has none, or several. */
export function addressOfSteps(source: Source, steps: readonly Step[]): Address | undefined {
  if (steps.length === 0) return undefined;
  const { exact, alike, alsoAlike } = tableOf(source);
  // 条 are counted through the whole work: 第三章第二十三条 is 第二十三条.
  const article = steps.findLastIndex(({ kind }) => kind === '条');
  const own = article > 0 ? steps.slice(article) : steps;
  return (
    exact.get(keyOf(own, {})) ??
    alike.get(keyOf(own, ALIKE)) ??
    alsoAlike.get(keyOf(own, ALSO_ALIKE))
  );
}
