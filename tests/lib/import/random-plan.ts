import fc from 'fast-check';

const word = fc.constantFrom(
  ...'生态 水源 治理 绿色 污染 监测 空气 土壤 统筹 修复 保护 推进 完善 体系 农村 企业'.split(' '),
);
/** Words of plans, run together. */
export const phrase = (minLength: number, maxLength: number) =>
  fc.array(word, { minLength, maxLength }).map((words) => words.join(''));

/** One sentence, and a paragraph of a few. */
export const sentence = phrase(8, 20).map((text) => `${text}。`);
export const prose = fc.array(sentence, { minLength: 2, maxLength: 4 }).map((all) => all.join(''));

/** A division of a plan and those inside it. */
export interface Part {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly parts: readonly Part[];
}

/** A division with so many levels below it. */
export const part = (depth: number): fc.Arbitrary<Part> =>
  fc.record({
    title: phrase(2, 6),
    paragraphs: fc.array(prose, { minLength: 1, maxLength: 3 }),
    parts: depth === 0 ? fc.constant([]) : fc.array(part(depth - 1), { maxLength: 3 }),
  });
