import type {
  Address,
  Block,
  ClauseId,
  ClauseKind,
  Division,
  DivisionLevel,
  Work,
  WorkId,
} from '../model.ts';
import { toNumeral } from '../numeral.ts';

/**
 * One step of an address: a number alone counts the divisions or paragraphs of
 * its parent; a letter says what else is counted; a letter without a number is
 * a part that a work has at most once.
 */
export interface Step {
  readonly letter: string;
  readonly number?: number;
}

/** Letters of what is not a plain numbered division or paragraph. */
export const LETTERS = {
  notice: 'n',
  colophon: 'c',
  /** An unnumbered division among numbered ones. */
  part: 'p',
  /** 条 are numbered through the whole work, so their chapter is not named. */
  article: 'a',
  table: 't',
  box: 'b',
} as const;

/** Lines that are not paragraphs, so that 第三段 counts paragraphs alone. */
const LINES: Readonly<Record<Exclude<ClauseKind, 'paragraph'>, { letter: string; name: string }>> =
  {
    masthead: { letter: 'm', name: '版头' },
    title: { letter: 'h', name: '标题' },
    salutation: { letter: 's', name: '主送' },
    signature: { letter: 'g', name: '落款' },
    caption: { letter: 'f', name: '图注' },
    byline: { letter: 'y', name: '署名' },
    credit: { letter: 'r', name: '来源' },
    note: { letter: 'x', name: '注' },
  };

export const TITLE_NAMES = { kicker: '引题', title: '题名', subtitle: '副题' } as const;

const STEP = /^([a-z]?)(\d*)$/;

/** The letter that counts clauses of a kind; empty for paragraphs. */
export function letterOf(kind: ClauseKind): string {
  return kind === 'paragraph' ? '' : LINES[kind].letter;
}

/** `[{4},{6},{3}]` → `4.6.3`; `[{1},{3},{b1},{2}]` → `1.3.b1.2`. */
export function makeAddress(steps: readonly Step[]): Address {
  return steps.map((step) => step.letter + (step.number ?? '')).join('.');
}

/**
 * The inverse of {@link makeAddress}.
 * @returns undefined when the text is not an address
 */
export function parseAddress(address: string): readonly Step[] | undefined {
  if (address in TITLE_NAMES) return [{ letter: address }];
  const steps: Step[] = [];
  for (const part of address.split('.')) {
    const [, letter = '', digits = ''] = STEP.exec(part) ?? [];
    if (letter + digits === '' || (digits !== '' && String(Number(digits)) !== digits)) {
      return undefined;
    }
    steps.push(digits === '' ? { letter } : { letter, number: Number(digits) });
  }
  return steps;
}

/** Address of something counted inside `parent` (empty for the work itself). */
export function under(parent: Address, letter: string, number?: number): Address {
  const step = letter + (number ?? '');
  return parent === '' ? step : `${parent}.${step}`;
}

export function clauseId(work: WorkId, address: Address): ClauseId {
  return `${work}/${address}`;
}

/** `shuozhou-plan/4.6.3` → its work and address; undefined if it is not an id. */
export function splitClauseId(id: string): { work: WorkId; address: Address } | undefined {
  const slash = id.indexOf('/');
  const address = id.slice(slash + 1);
  if (slash < 1 || parseAddress(address) === undefined) return undefined;
  return { work: id.slice(0, slash), address };
}

function nameOfDivision(division: Division): string {
  if (division.level === '通知' || division.level === '版记') return division.level;
  return division.marker === '' ? `第${toNumeral(division.number)}部分` : division.marker;
}

/** 条 count 款, everything else counts 段. */
function nameOfClause(kind: ClauseKind, number: number, within: DivisionLevel | undefined): string {
  if (kind !== 'paragraph') return LINES[kind].name + toNumeral(number);
  return `第${toNumeral(number)}${within === '条' ? '款' : '段'}`;
}

function lastNumber(address: Address): number {
  return parseAddress(address)?.at(-1)?.number ?? 0;
}

function* namesIn(
  blocks: readonly Block[],
  prefix: string,
  within: DivisionLevel | undefined,
): Generator<readonly [Address, string]> {
  for (const block of blocks) {
    if (block.type === 'division') {
      const name = (block.level === '条' ? '' : prefix) + nameOfDivision(block);
      yield [block.address, name];
      yield* namesIn(block.blocks, name, block.level);
    } else if (block.type === 'clause') {
      yield [block.address, prefix + nameOfClause(block.kind, lastNumber(block.address), within)];
    } else if (block.type === 'table') {
      const name = prefix + (block.label || `第${toNumeral(lastNumber(block.address))}表`);
      yield [block.address, name];
      yield [block.head.address, `${name}表头`];
      for (const row of block.rows) {
        yield [row.address, `${name}第${toNumeral(lastNumber(row.address))}行`];
      }
    } else {
      const name = prefix + (block.label || `第${toNumeral(lastNumber(block.address))}框`);
      yield [block.address, name];
      yield* namesIn(block.blocks, name, undefined);
    }
  }
}

/** Every address of a work with its Chinese name, in reading order. */
export function* addressNames(work: Work): Generator<readonly [Address, string]> {
  for (const { address } of work.titles) {
    if (address === 'kicker' || address === 'title' || address === 'subtitle') {
      yield [address, TITLE_NAMES[address]];
    }
  }
  yield* namesIn(work.blocks, '', undefined);
}

/** `4.6.3` → `第四章第六节第三段`; undefined if the work has no such address. */
export function toChinese(work: Work, address: Address): string | undefined {
  for (const [candidate, name] of addressNames(work)) if (candidate === address) return name;
  return undefined;
}

/** `第四章第六节第三段` → `4.6.3`; undefined if the work has no such place. */
export function fromChinese(work: Work, text: string): Address | undefined {
  const wanted = text.replace(/\s/gu, '');
  for (const [address, name] of addressNames(work)) if (name === wanted) return address;
  return undefined;
}
