import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readableTags } from '../../../app/works/head.ts';
import { loadCorpus } from '../../../lib/work/corpus.ts';

const { works } = loadCorpus(join(process.cwd(), 'corpus'));

describe('the tags that reference managers read', () => {
  it('say of a chapter what work it belongs to', () => {
    const plan = works.find(({ id }) => id === 'shuozhou-plan');
    if (!plan) throw new Error('shuozhou-plan');
    const tags = readableTags(plan, '4');
    expect(tags.citation_title).toEqual(['朔州市“十四五”生态环境保护规划']);
    expect(tags.citation_technical_report_number).toEqual(['朔政发〔2022〕36号']);
    expect(tags['DC.title']).toEqual(['第四章 应对气候变化，持续改善大气环境质量']);
    expect(tags['DC.relation.isPartOf']).toEqual(['朔州市“十四五”生态环境保护规划']);
  });

  it('name every author', () => {
    const work = works.find(({ meta }) => (meta.authors ?? []).length > 1);
    if (!work) throw new Error('no work by two authors');
    expect(readableTags(work, '').citation_author).toEqual(work.meta.authors);
  });

  it('are there for every work', () => {
    for (const work of works) {
      expect(readableTags(work, '').citation_title, work.id).toHaveLength(1);
    }
  });
});
