import { z } from 'zod';
import { CorpusError, type Problem } from '../work/problem.ts';
import { readYaml } from '../work/yaml-file.ts';
import type { SynonymGroup } from './synonyms.ts';

const synonymsFile = z.strictObject({
  groups: z.array(z.array(z.string().trim().min(1)).min(2)),
});

/**
 * Reads `corpus/lexicon/synonyms.yaml`.
 *
 * @param fold display form → search form: what searching cannot tell apart is one term
 * @throws CorpusError with the line of every term that stands twice, or inside
 *   another of its group, where searching finds it anyway and would count it twice
 */
export function parseSynonyms(
  yaml: string,
  file: string,
  fold: (text: string) => string,
): readonly SynonymGroup[] {
  const { data, lineOf } = readYaml(synonymsFile, yaml, file, {
    expected: 'groups: 列表，每组至少两个同义写法',
    remedy: '对照文件开头的说明改正',
  });
  const problems: Problem[] = [];
  const firstLine = new Map<string, number>();
  for (const [i, group] of data.groups.entries()) {
    const folded = group.map(fold);
    for (const [j, term] of folded.entries()) {
      const line = lineOf(['groups', i, j]);
      const first = firstLine.get(term);
      const inside =
        term === '' ? undefined : folded.find((other) => other !== term && other.includes(term));
      if (first !== undefined) {
        const found = `第 ${first} 行已有的“${group[j]}”`;
        const expected = '每词只出现一次（大小写、全半角、繁简、引号样式不计）';
        problems.push({ file, line, found, expected, remedy: '删去一处，或并为一组' });
      } else if (term === '' || inside !== undefined) {
        const found = inside === undefined ? '没有可检字符的词' : `“${group[j]}”在“${inside}”之中`;
        const expected = '同组各词互不包含，否则重复计数';
        problems.push({ file, line, found, expected, remedy: '删去其中一个' });
      }
      firstLine.set(term, first ?? line);
    }
  }
  if (problems.length > 0) throw new CorpusError(problems);
  return data.groups;
}
