import { describe, expect, it } from 'vitest';
import { excerptOf } from '../../../app/compare/excerpt-of.ts';
import { loadCorpus } from '../../../lib/work/corpus.ts';
import { blockAt } from '../../../lib/work/walk.ts';

const { works } = loadCorpus('corpus');

function at(id: string, address: string) {
  const work = works.find((one) => one.id === id);
  const block = work && blockAt(work, address)?.block;
  if (!block) throw new Error(`${id}/${address}`);
  return block;
}

describe('an excerpt', () => {
  it('begins with the sentence that says most of what two places share', () => {
    const excerpt = excerptOf(at('yanhu-plan', '3.3.4'), ['非道路移动机械', '超标排放']);
    expect(excerpt?.text).toMatch(/^加大非道路移动机械环境监管力度/);
    expect(excerpt?.isCutBefore).toBe(true);
    expect(excerpt?.isCutAfter).toBe(true);
  });

  it('finds a term however its letters are written', () => {
    expect(excerptOf(at('yanhu-plan', '3.3.2'), ['vocs'])?.text).toContain('VOCs');
  });

  it('is the beginning where nothing is shared, and says it is not all', () => {
    const block = at('yanhu-plan', '3.3');
    const excerpt = excerptOf(block, []);
    expect(excerpt?.isCutBefore).toBe(false);
    expect(excerpt?.text.length).toBeGreaterThan(10);
  });

  it('is a whole short text as it stands', () => {
    const excerpt = excerptOf(at('yangquan-zongshu', '1.3'), []);
    const block = at('yangquan-zongshu', '1.3');
    expect(block.type === 'clause' && block.text.startsWith(excerpt?.text ?? '?')).toBe(true);
  });
});
