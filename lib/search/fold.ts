import type { Mark } from '../model.ts';

/**
 * Search form of a text. `starts[i]` and `ends[i]` are the UTF-16 offsets in the
 * displayed text of what became UTF-16 unit `i` of `text`.
 */
export interface Folded {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

export type Folder = (display: string) => Folded;

/** One character of a variant spelling → the character it is searched as. */
export type VariantMap = ReadonlyMap<string, string>;

/**
 * What is folded as one: a code point with the marks and invisible characters
 * behind it. U+FF9E and U+FF9F are letters that NFKC turns into marks.
 */
const CLUSTER = /[^\p{M}\p{DI}\uFF9E\uFF9F][\p{M}\p{DI}\uFF9E\uFF9F]*|[\p{M}\p{DI}\uFF9E\uFF9F]+/uy;
/** What a cluster of one UTF-16 unit can neither be nor be followed by. */
const NEEDS_CLUSTER = /^[\p{M}\p{DI}\p{Cs}\uFF9E\uFF9F]$/u;
/** Zero-width characters, soft hyphens, directional and variation selectors. */
const INVISIBLE = /\p{DI}/gu;
const INVISIBLE_TAIL = /\p{DI}+$/u;
const LONE_SURROGATE = /\p{Cs}/gu;
const STARTS_SPACE = /^\s/u;
const HAS_SPACE = /\s/u;

/** Joins the cells of a table row; no query can hold it, so no match crosses it. */
const BARRIER = '\t';

/** Characters that differ in style, not in what they say. */
const STYLES: VariantMap = new Map([
  ...[...'“”„‟〝〞〟「」『』﹁﹂﹃﹄'].map((mark) => [mark, '"'] as const),
  ...[...'‘’‚‛′'].map((mark) => [mark, "'"] as const),
  ...[...'〔【﹝〖'].map((bracket) => [bracket, '['] as const),
  ...[...'〕】﹞〗'].map((bracket) => [bracket, ']'] as const),
  ...[...'•・‧∙⋅'].map((dot) => [dot, '·'] as const),
]);

/** For each UTF-16 unit: 0 not looked at yet, 1 a cluster of its own, 2 perhaps part of one. */
const unitClasses = new Uint8Array(0x10000);

/** Does the cluster at `at` end behind this unit? Nearly all do, and need no search. */
function isAlone(display: string, at: number): boolean {
  for (let i = at; i <= at + 1 && i < display.length; i++) {
    const unit = display.charCodeAt(i);
    if (unitClasses[unit] === 0) {
      unitClasses[unit] = NEEDS_CLUSTER.test(display.charAt(i)) ? 2 : 1;
    }
    if (unitClasses[unit] === 2) return false;
  }
  return true;
}

function clusterAt(display: string, at: number): string {
  if (isAlone(display, at)) return display.charAt(at);
  CLUSTER.lastIndex = at;
  return CLUSTER.exec(display)?.[0] ?? display.charAt(at);
}

/** A space between two of the same class is content (`a b`, `1 2`), all others typesetting. */
function spacingClass(char: string | undefined): 'latin' | 'digit' | undefined {
  if (char === undefined) return undefined;
  if (/\p{Script=Latin}/u.test(char)) return 'latin';
  return /\p{Nd}/u.test(char) ? 'digit' : undefined;
}

function lastCodePoint(text: string): string | undefined {
  const code = text.codePointAt(text.length - 2);
  return code !== undefined && code > 0xffff ? text.slice(-2) : text.at(-1);
}

function firstCodePoint(text: string): string | undefined {
  const code = text.codePointAt(0);
  return code === undefined ? undefined : String.fromCodePoint(code);
}

/** NFKC, except where it would put a space in front of a mark (`¨` → ` ̈`). */
function compatible(text: string): string {
  const normal = text.normalize('NFKC');
  return HAS_SPACE.test(normal) ? text : normal;
}

/** Letters of Latin and most of Han begin no white space: saying so first saves the search. */
function isSpace(cluster: string): boolean {
  const unit = cluster.charCodeAt(0);
  if ((unit > 0x20 && unit < 0x85) || (unit > 0x3000 && unit < 0xfeff)) return false;
  return STARTS_SPACE.test(cluster);
}

function foldCluster(cluster: string, variants: VariantMap): string {
  const visible = cluster.replace(INVISIBLE, '').replace(LONE_SURROGATE, '\uFFFD');
  const normal = compatible(compatible(visible).toLowerCase()).replace(INVISIBLE, '');
  let folded = '';
  for (const char of normal) {
    const styled = STYLES.get(char) ?? char;
    folded += variants.get(styled) ?? styled;
  }
  return folded;
}

/**
 * Makes the function that turns displayed text into search text: NFKC, lower
 * case, one style of quotes, brackets and dots, simplified characters, no
 * invisible characters and no white space but between two Latin letters or two
 * digits. A TAB stays. Folding what is already folded changes nothing.
 *
 * @param variants single characters to single characters, no value also a key
 */
export function createFolder(variants: VariantMap): Folder {
  const memory = new Map<string, string>();
  /** For each UTF-16 unit that by itself becomes one unit, and is no space: that one; else 0. */
  const simple = new Uint16Array(0x10000);
  const isKnown = new Uint8Array(0x10000);

  /** What the character at `at` becomes if that asks nothing of what stands around it; else 0. */
  function foldSimply(display: string, at: number): number {
    const unit = display.charCodeAt(at);
    if (!isAlone(display, at)) return 0;
    if (isKnown[unit] === 0) {
      isKnown[unit] = 1;
      const cluster = display.charAt(at);
      const folded = cluster === BARRIER || isSpace(cluster) ? '' : recall(cluster);
      if (folded.length === 1) simple[unit] = folded.charCodeAt(0);
    }
    return simple[unit] ?? 0;
  }

  function recall(cluster: string): string {
    if (cluster.length > 2) return foldCluster(cluster, variants);
    let folded = memory.get(cluster);
    if (folded === undefined) {
      folded = foldCluster(cluster, variants);
      memory.set(cluster, folded);
    }
    return folded;
  }

  return (display) => {
    let text = '';
    const starts: number[] = [];
    const ends: number[] = [];
    let space: Mark | undefined;

    function emit(folded: string, start: number, end: number): void {
      text += folded;
      for (let unit = 0; unit < folded.length; unit++) {
        starts.push(start);
        ends.push(end);
      }
    }

    let next = 0;
    while (next < display.length) {
      const start = next;
      // Nearly all of a text, and a third of the time.
      const simply = space ? 0 : foldSimply(display, start);
      if (simply > 0) {
        next += 1;
        text += String.fromCharCode(simply);
        starts.push(start);
        ends.push(next);
        continue;
      }
      const cluster = clusterAt(display, start);
      next += cluster.length;
      const end = cluster.length === 1 ? next : start + cluster.replace(INVISIBLE_TAIL, '').length;
      if (cluster.startsWith(BARRIER)) {
        emit(BARRIER, start, end);
        space = undefined;
        continue;
      }
      if (isSpace(cluster)) {
        space = [space?.[0] ?? start, end];
        continue;
      }
      const folded = recall(cluster);
      if (folded === '') continue;
      if (space) {
        const left = spacingClass(lastCodePoint(text));
        if (left && left === spacingClass(firstCodePoint(folded))) emit(' ', ...space);
        space = undefined;
      }
      emit(folded, start, end);
    }
    return { text, starts, ends };
  };
}

/** The displayed span of `text.slice(start, end)` of a folded text, `start < end`. */
export function toDisplay(folded: Folded, start: number, end: number): Mark {
  return [folded.starts[start] ?? 0, folded.ends[end - 1] ?? 0];
}
