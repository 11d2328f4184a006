import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DraftBlock } from '../../../lib/import/draft.ts';
import { importText } from '../../../lib/import/import.ts';
import { toNumeral } from '../../../lib/numeral.ts';
import { type Part, part, phrase, prose } from './random-plan.ts';

type Marker = (n: number) => string;

const named =
  (unit: string): Marker =>
  (n) =>
    `第${toNumeral(n)}${unit} `;

/** Each numbering style from the top down, as offices write it. */
const STYLES: Readonly<Record<string, readonly Marker[]>> = {
  '章 节 一、': [named('章'), named('节'), (n) => `${toNumeral(n)}、`],
  '编 章 节': [named('编'), named('章'), named('节')],
  '一、（一）': [(n) => `${toNumeral(n)}、`, (n) => `（${toNumeral(n)}）`],
  '一、（一）1.（1）': [
    (n) => `${toNumeral(n)}、`,
    (n) => `（${toNumeral(n)}）`,
    (n) => `${n}.`,
    (n) => `（${n}）`,
  ],
  '一、(一)1、(1)': [
    (n) => `${toNumeral(n)}、`,
    (n) => `(${toNumeral(n)})`,
    (n) => `${n}、`,
    (n) => `(${n})`,
  ],
  '（一）1．': [(n) => `（${toNumeral(n)}）`, (n) => `${n}．`],
  '章 （一）4﹒': [named('章'), (n) => `（${toNumeral(n)}）`, (n) => `${n}﹒`],
};

interface Rendered {
  readonly headings: string[];
  readonly paragraphs: string[];
  /** Headings and paragraphs in order. */
  readonly all: { readonly text: string; readonly heading: boolean }[];
}

/** @param isDistinct whether every paragraph says which it is, so that no two are alike */
function render(
  parts: readonly Part[],
  style: readonly Marker[],
  isDistinct: boolean,
  out: Rendered = { headings: [], paragraphs: [], all: [] },
  depth = 0,
): Rendered {
  for (const [index, { title, paragraphs, parts: children }] of parts.entries()) {
    const heading = (style[depth] as Marker)(index + 1) + title;
    out.headings.push(`${'#'.repeat(depth + 1)} ${heading}`);
    out.all.push({ text: heading, heading: true });
    for (const words of paragraphs) {
      const text = isDistinct ? `其${toNumeral(out.paragraphs.length + 1)}，${words}` : words;
      out.paragraphs.push(text);
      out.all.push({ text, heading: false });
    }
    if (depth + 1 < style.length) render(children, style, isDistinct, out, depth + 1);
  }
  return out;
}

/** Breaks paragraphs over pages in mid-sentence, with a page number at each break or none. */
function paginate({ all }: Rendered, cuts: readonly number[], isNumbered: boolean): string {
  let page = 0;
  return all
    .flatMap(({ text, heading }, index) => {
      const at = 16 + ((cuts[index % cuts.length] ?? 0) % text.length);
      const cut = !heading && at < text.length - 2 && text[at - 1] !== '。';
      if (!cut) return [text, ''];
      page++;
      const foot = isNumbered ? [`— ${page} —`, ''] : [];
      return [text.slice(0, at), '', ...foot, text.slice(at), ''];
    })
    .join('\n');
}

/** Wraps every line at the width of a column, first lines indented by two characters. */
function wrap({ all }: Rendered, width: number): string {
  return all
    .flatMap(({ text, heading }) => {
      if (heading) return [text];
      const lines = [`　　${text.slice(0, width - 2)}`];
      for (let at = width - 2; at < text.length; at += width)
        lines.push(text.slice(at, at + width));
      return lines;
    })
    .join('\n');
}

function read(text: string) {
  const { works, report } = importText(text, 'a.txt');
  expect(works).toHaveLength(1);
  const blocks: readonly DraftBlock[] = works[0]?.draft.blocks ?? [];
  return {
    headings: blocks.flatMap((block) =>
      block.type === 'heading' ? [`${'#'.repeat(block.depth)} ${block.text}`] : [],
    ),
    paragraphs: blocks.flatMap((block) => (block.type === 'paragraph' ? [block.text] : [])),
    report,
  };
}

const cuts = fc.array(fc.nat(), { minLength: 1, maxLength: 20 });

describe.each(Object.entries(STYLES))('an outline in the style %s', (_, style) => {
  const outline = fc.array(part(style.length - 1), { minLength: 1, maxLength: 4 });

  it.each([
    ['with page numbers', true],
    ['without', false],
  ])('is recovered over page breaks %s', (_, isNumbered) => {
    fc.assert(
      fc.property(outline, cuts, (parts, breaks) => {
        // What stands beside every page number is a running head: no two may be alike.
        const rendered = render(parts, style, isNumbered);
        const found = read(paginate(rendered, breaks, isNumbered));
        expect(found.headings).toEqual(rendered.headings);
        expect(found.paragraphs).toEqual(rendered.paragraphs);
      }),
      { numRuns: isNumbered ? 100 : 300 },
    );
  });

  it('is recovered when its lines are wrapped', () => {
    fc.assert(
      fc.property(outline, fc.integer({ min: 18, max: 38 }), (parts, width) => {
        const rendered = render(parts, style, true);
        const found = read(wrap(rendered, width));
        expect(found.headings).toEqual(rendered.headings);
      }),
      { numRuns: 100 },
    );
  });
});

describe('a law', () => {
  const article = fc.record({
    text: prose,
    items: fc.oneof(fc.constant([]), fc.array(phrase(4, 12), { minLength: 2, maxLength: 5 })),
  });
  const chapters = fc.array(
    fc.record({
      title: phrase(2, 5),
      articles: fc.array(article, { minLength: 1, maxLength: 5 }),
    }),
    { minLength: 2, maxLength: 5 },
  );

  it('is one draft, its articles counted through its chapters, their items no headings', () => {
    fc.assert(
      fc.property(chapters, fc.constantFrom(' ', '　', ''), (list, gap) => {
        let number = 0;
        const headings: string[] = [];
        const lines = ['某市水污染防治条例', ''];
        for (const [index, { title, articles }] of list.entries()) {
          lines.push(`第${toNumeral(index + 1)}章　${title}`, '');
          headings.push(`# 第${toNumeral(index + 1)}章 ${title}`);
          for (const { text, items } of articles) {
            number++;
            lines.push(`第${toNumeral(number)}条${gap}${text}`, '');
            headings.push(`## 第${toNumeral(number)}条`);
            for (const [at, item] of items.entries()) {
              const end = at === items.length - 1 ? '。' : '；';
              lines.push(`（${toNumeral(at + 1)}）${item}${end}`, '');
            }
          }
        }
        const found = read(lines.join('\n'));
        expect(found.headings).toEqual(headings);
        expect(found.report.doubts).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('says which articles an incomplete copy has lost', () => {
    const text = ['第一条', '第二条', '第五条'].map(
      (marker) => `${marker} 为了防治污染，制定本法。`,
    );
    const { works } = importText(text.join('\n\n'), 'a.txt');
    expect(works[0]?.draft.gaps).toEqual([
      { line: 5, marker: '第五条', series: '条', from: 3, to: 4 },
    ]);
  });
});
