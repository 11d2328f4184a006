import { z } from 'zod';
import { CorpusError, type Problem } from '../work/problem.ts';
import { readYaml } from '../work/yaml-file.ts';
import type { Topic } from './topics.ts';

const weights = z.record(z.string().min(1), z.number().positive());

const topicsFile = z.strictObject({
  topics: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[a-z]+$/, '小写拉丁字母'),
        name: z.string().trim().min(1),
        frames: z.boolean().default(false),
        headings: weights,
        terms: weights,
      }),
    )
    .min(1),
});

/**
 * Reads `corpus/lexicon/topics.yaml`.
 *
 * @throws CorpusError with the line of what is not understood, of an id or name
 *   given twice, and of a topic that nothing could be recognised by
 */
export function parseTopics(yaml: string, file: string): readonly Topic[] {
  const { data, lineOf } = readYaml(topicsFile, yaml, file, {
    expected: 'topics: 列表，每项有 id、name、headings、terms，可有 frames',
    remedy: '对照文件开头的说明改正',
  });
  const problems: Problem[] = [];
  const seen = new Set<string>();
  for (const [i, topic] of data.topics.entries()) {
    const line = lineOf(['topics', i]);
    for (const key of [topic.id, topic.name]) {
      if (seen.has(key)) {
        const expected = '各主题的 id 与 name 互不相同';
        problems.push({ file, line, found: `重复的“${key}”`, expected, remedy: '改名或合并' });
      }
      seen.add(key);
    }
    if (Object.keys({ ...topic.headings, ...topic.terms }).length === 0) {
      const expected = '至少一个词';
      const remedy = '补上 headings 或 terms';
      problems.push({ file, line, found: `没有词的主题“${topic.name}”`, expected, remedy });
    }
  }
  if (problems.length > 0) throw new CorpusError(problems);
  return data.topics;
}
