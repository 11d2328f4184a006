/** What a file format left in the text: it is not printed on the page. */
export type NotationKind = 'bookmark' | 'markup' | 'subscript';

export interface Notation {
  readonly kind: NotationKind;
  /** Half-open span in the line, UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** The characters dropped. */
  readonly text: string;
}

/**
 * One rule a format. Every capture group is dropped and nothing else is, so a
 * rule can only take characters away that it names. White space beside a mark
 * is no character of the text and is closed up with it.
 */
const RULES: readonly { readonly kind: NotationKind; readonly pattern: RegExp }[] = [
  // A Markdown heading mark at the very start of the line.
  { kind: 'markup', pattern: /^(#{1,6})(?=\s)/dgu },
  // Word's anchors, as text exports print them.
  { kind: 'bookmark', pattern: /(\[bookmark: _[A-Za-z]+\d+\])/dgu },
  // Sub- and superscripts of HTML: PM<sub>2.5</sub>.
  { kind: 'subscript', pattern: /(<su[bp]>)[^<>]*(<\/su[bp]>)/dgu },
  // … of LaTeX with braces: PM_{2.5}, PM _{2.5}, m^{3}.
  { kind: 'subscript', pattern: /(\s{0,2}[_^]\{)[^{}]*(\}\s{0,2})/dgu },
  // … and without: NO_x. One letter or digit only, so that a name like a_bc stays.
  { kind: 'subscript', pattern: /(?<=[A-Z][A-Za-z]{0,3})(_)[a-z0-9](?![A-Za-z0-9_])/dgu },
];

/** Finds every leftover of a file format in one line, in order. */
export function findNotation(line: string): readonly Notation[] {
  const found: Notation[] = [];
  for (const { kind, pattern } of RULES) {
    for (const match of line.matchAll(pattern)) {
      for (const span of match.indices?.slice(1) ?? []) {
        if (span === undefined || span[0] === span[1]) continue;
        found.push({ kind, start: span[0], end: span[1], text: line.slice(span[0], span[1]) });
      }
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The line without its leftovers. */
export function stripNotation(line: string): string {
  let out = '';
  let from = 0;
  for (const { start, end } of findNotation(line)) {
    out += line.slice(from, start);
    from = end;
  }
  return out + line.slice(from);
}

const CJK =
  '[\\p{Script=Han}\\u3000-\\u303f\\uff00-\\uffef\\u2013-\\u2014\\u2018-\\u201d\\u2026〇〃■]';
const BESIDE_CJK = new RegExp(`(?<=${CJK}) +| +(?=${CJK})`, 'gu');
const BESIDE_CJK_ON_ONE_SIDE = new RegExp(
  `(?<=${CJK}) +(?=[A-Za-z0-9.%‰~+(])|(?<=[A-Za-z0-9.%‰~+)²³]) +(?=${CJK})`,
  'gu',
);
const BEFORE_SUPERSCRIPT = / +(?=[²³⁰-⁹₀-₉])/gu;
const AFTER_SUPERSCRIPT = /(?<=[²³⁰-⁹₀-₉]) +(?=[/、，。；：）)])/gu;
const LETTERSPACED = /^\p{Script=Han}(?: \p{Script=Han}){2,}$/u;

/**
 * Takes out white space that is only typesetting: what remains is what a reader
 * would copy by hand. A space between a number and a Latin unit stays (`37 μg/m³`).
 *
 * @param keepHanSpaces keep one space between two Han characters, as between the
 *   halves of a headline or the names of two authors
 */
export function closeSpaces(text: string, keepHanSpaces = false): string {
  const even = text.replace(/\s+/gu, ' ').trim();
  const spread = LETTERSPACED.test(even) ? even.replaceAll(' ', '') : even;
  return spread
    .replace(BEFORE_SUPERSCRIPT, '')
    .replace(AFTER_SUPERSCRIPT, '')
    .replace(keepHanSpaces ? BESIDE_CJK_ON_ONE_SIDE : BESIDE_CJK, '');
}

const LABEL = /^((?:附?表|附?图|专栏)\s?\d+(?:[-—.]\d+)?)(\s*)(.*)$/su;

/** Title of a table or box: the space that sets its label off stays if there is one. */
export function closeLabelled(text: string): string {
  const [, label = '', gap = '', title = ''] = LABEL.exec(text.trim()) ?? [];
  if (label === '') return closeSpaces(text, true);
  return label.replace(/\s/gu, '') + (gap === '' ? '' : ' ') + closeSpaces(title, true);
}

/** Whether a headline is set with a space between every two characters. */
export function isLetterspaced(text: string): boolean {
  return LETTERSPACED.test(text.trim().replace(/\s+/gu, ' '));
}
