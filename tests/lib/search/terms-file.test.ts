import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkTerms } from '../../../lib/search/check-terms.ts';
import { createFolder } from '../../../lib/search/fold.ts';
import { formsOf } from '../../../lib/search/terms.ts';
import { parseTerms } from '../../../lib/search/terms-file.ts';
import { parseTopics } from '../../../lib/search/topics-file.ts';
import { loadCorpus } from '../../../lib/work/corpus.ts';
import { CorpusError, describeProblem } from '../../../lib/work/problem.ts';
import { textsOf } from '../../../lib/work/walk.ts';

const FILE = 'corpus/lexicon/terms.yaml';
const folder = createFolder(new Map());
const fold = (text: string) => folder(text).text;
const { works } = loadCorpus('corpus');
const topics = new Set(
  parseTopics(readFileSync('corpus/lexicon/topics.yaml', 'utf8'), 'topics.yaml').map(
    ({ id }) => id,
  ),
);

/** Two sound entries, to be spoilt. */
const SOUND = `terms:
  - id: yikouyice
    term: 一口一策
    topic: water
    explanation: 对每一个入河排污口分别确定整治办法，因地制宜、分类施策，避免一关了之、一堵了之的“一刀切”。
    clauses: [shuozhou-plan/5.2.1.2]
    see: [挥发性有机物]
  - id: huifaxingyoujiwu
    term: 挥发性有机物
    topic: air
    explanation: 常温下容易挥发的有机化合物的总称，来自化工、涂装、印刷、油气等，是生成臭氧和细颗粒物的重要前体物。
    abbreviations: [VOCs]
    clauses: [shuozhou-plan/4.5.3]
`;

/** What is said of the file with a piece replaced, one problem a line. */
function complaints(piece: string, replacement: string): string {
  expect(SOUND).toContain(piece);
  try {
    const file = parseTerms(SOUND.replace(piece, replacement), FILE, fold, topics);
    return checkTerms(file, works, fold).map(describeProblem).join('\n');
  } catch (error) {
    if (error instanceof CorpusError) return error.message;
    throw error;
  }
}

describe('the lexicon of terms', () => {
  const lexicon = parseTerms(readFileSync(FILE, 'utf8'), FILE, fold, topics);

  it('explains at least 85 terms, each borne out by the clauses it rests on', () => {
    expect(lexicon.terms.length).toBeGreaterThanOrEqual(85);
    expect(checkTerms(lexicon, works, fold).map(describeProblem)).toEqual([]);
  });

  it('has every term that the issue names and the corpus holds', () => {
    const forms = lexicon.terms.flatMap(formsOf);
    const named = [
      ...['三线一单', '两高', '双碳', '公转铁', '查、测、溯、治', '六个百分之百', '一口一策'],
      ...['五步法', '生态保护红线', '散乱污', '国考断面', '移动源', '非道路移动机械', 'VOCs'],
      ...['无废城市', '入河排污口', '黑臭水体', '河长制', '林长制', '排污许可', '环评'],
      ...['双随机', '清洁取暖', '煤改电', '两山七河一流域'],
    ];
    expect(named.filter((term) => !forms.includes(term))).toEqual([]);
  });

  it('states no figure in an explanation that none of its clauses has', () => {
    const textOf = new Map<string, string>(
      works.flatMap((work) =>
        [...textsOf(work)].map(({ address, text }) => [`${work.id}/${address}`, text] as const),
      ),
    );
    const invented = lexicon.terms.flatMap((term) => {
      const texts = term.clauses.map((id) => textOf.get(id) ?? '').join('\n');
      const figures = term.explanation.match(/\d+(?:\.\d+)?/g) ?? [];
      return figures
        .filter((figure) => !texts.includes(figure))
        .map((figure) => [term.term, figure]);
    });
    expect(invented).toEqual([]);
  });
});

describe('a slip in the lexicon of terms', () => {
  it('is none in a sound file', () => {
    expect(complaints('一关了之', '一关了之')).toBe('');
  });

  it.each([
    [
      'a clause that does not exist',
      '5.2.1.2',
      '5.2.1.9',
      ':6: 得到条款 shuozhou-plan/5.2.1.9，库中没有',
    ],
    [
      'a clause without the term',
      '5.2.1.2',
      '5.2.1.1',
      ':6: 得到条款 shuozhou-plan/5.2.1.1，其中没有“一口一策”',
    ],
    [
      'a term the corpus does not have',
      'term: 一口一策',
      'term: 一河一策',
      ':3: 得到“一河一策”，库中没有',
    ],
    ['an abbreviation it does not have', '[VOCs]', '[VOCs, NMHC]', ':12: 得到“NMHC”，库中没有'],
    [
      'an explanation that is too short',
      /explanation: 对.*/.exec(SOUND)?.[0] ?? '',
      'explanation: 对每一口分别施策。',
      ':5: 得到terms.0.explanation：释义 9 字',
    ],
    ['a topic there is not', 'topic: water', 'topic: fire', ':4: 得到专题“fire”'],
    [
      'an id given twice',
      'id: huifaxingyoujiwu',
      'id: yikouyice',
      ':8: 得到第 2 行已有的 id“yikouyice”',
    ],
    ['a form given twice', '[VOCs]', '[VOCs, ＶＯＣＳ]', ':12: 得到第 12 行已有的“ＶＯＣＳ”'],
    ['a form inside another', '[VOCs]', '[有机物]', ':12: 得到“有机物”；应为有可检字符'],
    [
      'a related term there is not',
      'see: [挥发性有机物]',
      'see: [一河一策]',
      ':7: 得到参见“一河一策”',
    ],
    [
      'an id that is no plain address',
      'id: yikouyice',
      'id: 一口一策',
      ':2: 得到terms.0.id：小写拼音或数字',
    ],
    [
      'no clause at all',
      'clauses: [shuozhou-plan/4.5.3]',
      'clauses: []',
      ':13: 得到terms.1.clauses：至少一处',
    ],
  ])('%s is named with its line', (_, piece, replacement, complaint) => {
    expect(complaints(piece, replacement)).toContain(FILE + complaint);
  });
});
