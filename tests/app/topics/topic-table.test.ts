import { describe, expect, it } from 'vitest';
import { labelOf } from '../../../app/topics/place-label.ts';
import { tabulateTopics } from '../../../app/topics/topic-table.ts';
import { facetsOf } from '../../../lib/search/facets.ts';
import { createFolder } from '../../../lib/search/fold.ts';
import { openIndex } from '../../../lib/search/open-index.ts';
import { createTopicOf, NAMING_KINDS } from '../../../lib/search/topics.ts';
import { loadCorpus } from '../../../lib/work/corpus.ts';
import { files, passages, readFrom, variants } from '../../lib/search/corpus-index.ts';
import { lexicon } from '../../lib/search/corpus-suggestions.ts';

const { works } = loadCorpus('corpus');
const { topics } = lexicon;
const byId = new Map(passages.map((passage) => [passage.id, passage]));
const index = await openIndex(readFrom(files));
const table = tabulateTopics(works, topics, index.folder);

describe('what works say on topics', () => {
  it('is counted as the facet of search counts it, topic by topic in every work', async () => {
    const topicOf = createTopicOf(topics, createFolder(variants));
    const source = {
      works: await index.works(),
      topics: topics.map(({ id, name }) => ({ key: id, name })),
      topicOf: ({ id }: { readonly id: string }) => {
        const passage = byId.get(id);
        if (passage === undefined) throw new Error(`no passage ${id}`);
        const { path, text, kind } = passage;
        return topicOf({ path, text, isHeading: NAMING_KINDS.has(kind) });
      },
    };
    const found = (
      await Promise.all(
        Array.from({ length: index.head.textFiles }, (_, chunk) => index.readChunk(chunk)),
      )
    )
      .flat()
      .map((passage) => ({ passage, marks: [], occurrences: 1 }));
    for (const { id: work } of works) {
      const { topic } = facetsOf(found, source, { work: [work] });
      for (const { id } of topics) {
        const counted = topic.find(({ key }) => key === id)?.passages ?? 0;
        expect(table.share(work, id).passages, `${work} ${id}`).toBe(counted);
      }
    }
  });

  it('lists every passage at one of its places', () => {
    for (const { id: work } of works) {
      for (const { id } of topics) {
        const { passages: count, places } = table.share(work, id);
        const listed = places.flatMap((place) => place.passages.map((passage) => passage.id));
        expect(new Set(listed).size).toBe(count);
        expect(listed).toHaveLength(count);
      }
    }
  });

  it('gathers under the outermost heading of the topic', () => {
    const [first] = table.share('shuozhou-plan', 'air').places;
    expect(first?.passage.address).toBe('4');
    expect(first?.passages.map(({ address }) => address)).toContain('4.6.3');
  });

  it('does not say that 盐湖 is silent on 双碳, though it has no section for it', () => {
    expect(table.share('yanhu-plan', 'climate').passages).toBe(0);
    const mentioned = table.mentions('yanhu-plan', 'climate').map(({ text }) => text);
    expect(mentioned.some((text) => text.startsWith('加速能源清洁低碳转型。'))).toBe(true);
  });

  it('counts nothing both as a passage and as a mention', () => {
    for (const { id: work } of works) {
      for (const { id } of topics) {
        for (const passage of table.mentions(work, id)) {
          expect(table.topicOfPassage.get(passage.id)).not.toBe(id);
        }
      }
    }
  });
});

describe('the name of a place', () => {
  const label = (id: string) => {
    const passage = byId.get(id);
    return passage && labelOf(passage);
  };

  it('is its heading', () => {
    expect(label('shuozhou-plan/4.6')).toBe('第六节 切实加强移动源污染防治');
  });
  it('is its lead', () => expect(label('shuozhou-plan/4.6.1')).toBe('大力推进“公转铁”。'));
  it('is how it begins, and never long', () => {
    for (const passage of passages.filter(({ kind, lead }) => kind === 'paragraph' && lead === 0)) {
      expect([...labelOf(passage)].length).toBeLessThanOrEqual(30);
    }
  });
});
