import type { Address, Clause, Mark, Work, WorkId } from '../model.ts';
import { walkBlocks } from '../work/walk.ts';

/** A degree of commitment and the words that carry it. */
export interface Strength {
  readonly id: string;
  readonly name: string;
  readonly words: readonly string[];
}

/** From what leaves no choice to what is left open. */
export const STRENGTHS: readonly Strength[] = [
  { id: 'must', name: '刚性', words: ['必须', '严禁', '不得'] },
  { id: 'sure', name: '坚决', words: ['确保', '全部', '坚决'] },
  { id: 'strive', name: '力争', words: ['力争', '基本', '逐步'] },
  { id: 'encourage', name: '鼓励', words: ['鼓励', '探索', '支持'] },
];

/** Where a word is part of another and commits to nothing. */
const OTHERWISE = (
  '基本原则 基本农田 基本国策 基本要求 基本公共 基本情况 基本方略 基本建设 基本信息 基本功能 基本职能 基本内容 ' +
  '基本形势 基本路线 基本制度 基本目标 基本实现形式 一控两减三基本 三基本 不得不 舍不得 决策支持 支持系统 支持下 ' +
  '全部门 免不得 怪不得 支持力度 资金支持 政策支持 技术支持 的支持 基本要素 基本气候 基本生态 实践探索 科学探索'
).split(' ');

export interface Commitment {
  readonly work: WorkId;
  readonly address: Address;
  /** Id of the strength. */
  readonly strength: string;
  readonly word: string;
  /** Span of the word in the displayed text of the clause. */
  readonly mark: Mark;
}

const WORDS = STRENGTHS.flatMap(({ id, words }) => words.map((word) => [word, id] as const));
const ANY = new RegExp(
  [...OTHERWISE, ...WORDS.map(([word]) => word)].sort((a, b) => b.length - a.length).join('|'),
  'gu',
);

/** The words of commitment in a text, left to right. */
export function commitmentsIn(
  text: string,
): readonly { readonly strength: string; readonly word: string; readonly mark: Mark }[] {
  return [...text.matchAll(ANY)].flatMap(({ 0: word, index }) => {
    const strength = WORDS.find(([candidate]) => candidate === word)?.[1];
    if (strength === undefined) return [];
    return [{ strength, word, mark: [index, index + word.length] as const }];
  });
}

/**
 * The running text of a work, in printed order: headings, tables, and the 通知 that
 * only sends the plan round are left out.
 */
export function* runningText(work: Work): Generator<Clause> {
  for (const { block, above } of walkBlocks(work.blocks)) {
    if (block.type !== 'clause' || block.kind !== 'paragraph') continue;
    if (above.some(({ level }) => level === '通知' || level === '版记')) continue;
    yield block;
  }
}

/** Every word of commitment in the running text of a work, in printed order. */
export function* commitmentsOf(work: Work): Generator<Commitment> {
  for (const { address, text } of runningText(work)) {
    for (const found of commitmentsIn(text)) yield { work: work.id, address, ...found };
  }
}
