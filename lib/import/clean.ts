/** What a file format left in the text: it is not printed on the page. */
export type NotationKind = 'bookmark' | 'markup' | 'subscript' | 'invisible' | 'doubled';

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
  // A comment of HTML or Markdown.
  { kind: 'markup', pattern: /(<!--[^<>]{0,200}-->)/dgu },
  // Characters that print nothing: zero-width spaces and joiners, marks of direction,
  // and the control characters, which no Markdown can hold.
  {
    kind: 'invisible',
    pattern:
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
      /([\u0000-\u0008\u000e-\u001f\u007f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064]+)/dgu,
  },
  // Word's anchors, as text exports print them.
  { kind: 'bookmark', pattern: /(\[bookmark: _[A-Za-z]+\d+\])/dgu },
  // Sub- and superscripts of HTML: PM<sub>2.5</sub>.
  { kind: 'subscript', pattern: /(<su[bp]>)[^<>]*(<\/su[bp]>)/dgu },
  // … of LaTeX with braces: PM_{2.5}, PM _{2.5}, m^{3}.
  { kind: 'subscript', pattern: /(\s{0,2}[_^]\{)[^{}]*(\}\s{0,2})/dgu },
  // … and without: NO_x. One letter or digit only, so that a name like a_bc stays.
  { kind: 'subscript', pattern: /(?<=[A-Z][A-Za-z]{0,3})(_)[a-z0-9](?![A-Za-z0-9_])/dgu },
];

/**
 * `总总则则`: a PDF that prints bold by printing twice gives every character
 * twice. Only a whole line in which each one is doubled is read so.
 */
function findDoubled(line: string): readonly Notation[] {
  const FEWEST = 4;
  const places = [...line.matchAll(/\S/gu)];
  if (places.length < 2 * FEWEST || places.length % 2 === 1) return [];
  for (let i = 0; i < places.length; i += 2) {
    if (places[i]?.[0] !== places[i + 1]?.[0]) return [];
  }
  if (new Set(places.map(([char]) => char)).size < FEWEST) return [];
  return places.flatMap((place, index) =>
    index % 2 === 0
      ? []
      : [
          {
            kind: 'doubled',
            start: place.index,
            end: place.index + place[0].length,
            text: place[0],
          },
        ],
  );
}

/** Finds every leftover of a file format in one line, in order. */
export function findNotation(line: string): readonly Notation[] {
  const found: Notation[] = [...(/(\S)\s*\1/u.test(line.slice(0, 8)) ? findDoubled(line) : [])];
  if (found.length > 0) return found;
  for (const { kind, pattern } of RULES) {
    for (const match of line.matchAll(pattern)) {
      for (const span of match.indices?.slice(1) ?? []) {
        if (span === undefined || span[0] === span[1]) continue;
        found.push({ kind, start: span[0], end: span[1], text: line.slice(span[0], span[1]) });
      }
    }
  }
  // What stands in another leftover, as an invisible sign in a comment, goes with it.
  let reached = 0;
  return found
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .flatMap((it) => {
      const start = Math.max(it.start, reached);
      if (start >= it.end) return [];
      reached = it.end;
      return [{ ...it, start, text: line.slice(start, it.end) }];
    });
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

/** A line of a list is short and ends no sentence: its columns are set off by space. */
const LONGEST_LIST_LINE = 80;
const COLUMN_GAP = /(?<=\S)[ \u00a0\u3000]{2,}(?=\S)/u;

/**
 * As {@link closeSpaces}; but between the columns of a line of a list
 * (`李干杰　　生态环境部部长`) one space stays.
 */
export function closeColumns(text: string): string {
  const line = text.trim();
  const isList = line.length <= LONGEST_LIST_LINE && !/[。；！？，]$/u.test(line);
  if (!isList || !COLUMN_GAP.test(line)) return closeSpaces(text);
  return line
    .split(new RegExp(COLUMN_GAP, 'gu'))
    .map((part) => closeSpaces(part))
    .join(' ');
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
