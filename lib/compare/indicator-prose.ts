import type { Clause, Division, Mark, Work } from '../model.ts';
import { clauseId } from '../work/address.ts';
import { walkBlocks } from '../work/walk.ts';
import type { IndicatorRecord } from './indicator.ts';
import { targetsIn } from './read-targets.ts';

/** Sections that look back or describe; what they count has been reached already. */
const LOOKS_BACK =
  /成效|现状|(?:规划|工作|编制)背景|形势$|主要问题|存在问题|面临|回顾|(?:机遇|问题)[与和]挑战/u;

/** A sentence ends here; a semicolon parts targets, not sentences. */
const SENTENCE = /[^。！？]+[。！？]?/gu;

interface Sentence {
  readonly text: string;
  readonly mark: Mark;
}

/** The sentences of a paragraph with their spans in it. */
export function sentencesOf(text: string): readonly Sentence[] {
  return [...text.matchAll(SENTENCE)].map(({ 0: sentence, index }) => ({
    text: sentence,
    mark: [index, index + sentence.length],
  }));
}

function looksBack(clause: Clause, above: readonly Division[]): boolean {
  return (
    above.some(({ title, level }) => level === '通知' || LOOKS_BACK.test(title)) ||
    LOOKS_BACK.test(clause.lead ?? '')
  );
}

/** The targets that the prose of a plan sets, sentence by sentence; names as printed. */
export function* proseTargets(work: Work): Generator<Omit<IndicatorRecord, 'indicator'>> {
  for (const { block, above } of walkBlocks(work.blocks)) {
    if (block.type !== 'clause' || block.kind !== 'paragraph' || looksBack(block, above)) continue;
    for (const { text, mark } of sentencesOf(block.text)) {
      for (const { printed, target } of targetsIn(text)) {
        yield {
          work: work.id,
          clause: clauseId(work.id, block.address),
          origin: 'prose',
          printed,
          target,
          text,
          mark,
          doubts: [],
        };
      }
    }
  }
}
