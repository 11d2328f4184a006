import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { createFolder } from '../../../lib/search/fold.ts';
import { createTopicOf } from '../../../lib/search/topics.ts';
import { parseTopics } from '../../../lib/search/topics-file.ts';
import { passages, variants } from './corpus-index.ts';
import { lexicon } from './corpus-suggestions.ts';

const topicOf = createTopicOf(lexicon.topics, createFolder(variants));
const byId = new Map(passages.map((passage) => [passage.id, passage]));

const judged: Record<string, Record<string, string[]>> = parse(
  readFileSync('tests/lib/search/judged-topics.yaml', 'utf8'),
);
const judgements = Object.entries(judged).flatMap(([work, topics]) =>
  Object.entries(topics).flatMap(([topic, addresses]) =>
    addresses.map((address) => [`${work}/${address}`, topic] as const),
  ),
);

function topicOfText(text: string, ...path: readonly string[]): string | undefined {
  return topicOf({ path, text, isHeading: false });
}

describe('the topic', () => {
  it('has been judged of at least 100 headings', () => {
    expect(new Set(judgements.map(([id]) => id)).size).toBeGreaterThanOrEqual(100);
  });

  it.each(judgements)('of heading %s is %s', (id, topic) => {
    const passage = byId.get(id);
    expect(passage, id).toBeDefined();
    if (!passage) return;
    const { path, text } = passage;
    expect(topicOf({ path, text, isHeading: true }) ?? 'none', text).toBe(topic);
  });

  it('of a text is that of the innermost heading that has one', () => {
    const path = ['第五章 稳步提升水环境质量', '第二节 全面部署'];
    expect(topicOfText('控制扬尘。', ...path)).toBe('water');
    expect(topicOfText('控制扬尘。', ...path, '一、加强土壤污染治理')).toBe('soil');
  });

  it('of a text below a framing heading is that of the frame', () => {
    expect(topicOfText('控制扬尘。', '第十二章 保障措施', '第四节 坚持全民参与')).toBe('assurance');
  });

  it('of a text whose headings say nothing is that of its words', () => {
    expect(topicOfText('控制扬尘，减少散煤。', '以“绿”作笔')).toBe('air');
    expect(topicOfText('放射源监管')).toBe('nuclear');
    expect(topicOfText('土壤和地下水污染风险', '新篇')).toBe('soil');
  });

  it('of a text that says nothing is none', () => {
    expect(topicOfText('今年以来，各项工作稳步开展。')).toBeUndefined();
  });

  it('is given to most passages of the corpus', () => {
    const given = passages.filter(({ path, text, kind }) =>
      topicOf({ path, text, isHeading: kind === 'heading' }),
    );
    expect(given.length / passages.length).toBeGreaterThan(0.85);
  });
});

describe('the file of topics', () => {
  const topic = 'headings: { 大气: 1 }, terms: {} }';

  it.each([
    [
      `topics:\n  - { id: air, name: 气, ${topic}\n  - { id: air, name: 空, ${topic}\n`,
      'a.yaml:3: ',
    ],
    [`topics:\n  - { id: air, name: 气, headings: {}, terms: {} }\n`, '没有词的主题“气”'],
    [`topics:\n  - { id: air, name: 气, headings: { 大气: 0 }, terms: {} }\n`, 'a.yaml:2: '],
    [`topics:\n  - { id: AIR, name: 气, ${topic}\n`, '小写拉丁字母'],
  ])('that is malformed says on which line: %j', (yaml, message) => {
    expect(() => parseTopics(yaml, 'a.yaml')).toThrow(message);
  });
});
