import { z } from 'zod';
import { CorpusError, type Problem } from '../work/problem.ts';
import { readYaml } from '../work/yaml-file.ts';
import { type IndicatorNames, nameKey } from './indicator-names.ts';

const file = z.strictObject({ groups: z.array(z.array(z.string().trim().min(1)).min(1)) });

/**
 * Reads `corpus/lexicon/indicators.yaml`.
 *
 * @throws CorpusError with the line of what is not understood and of a name that
 *   stands in two groups
 */
export function parseIndicatorNames(yaml: string, path: string): readonly IndicatorNames[] {
  const { data, lineOf } = readYaml(file, yaml, path, {
    expected: 'groups: 列表，每组是一个指标的各种写法',
    remedy: '对照文件开头的说明改正',
  });
  const problems: Problem[] = [];
  const seen = new Map<string, number>();
  for (const [group, names] of data.groups.entries()) {
    for (const [at, name] of names.entries()) {
      const other = seen.get(nameKey(name));
      if (other !== undefined && other !== group) {
        problems.push({
          file: path,
          line: lineOf(['groups', group, at]),
          found: `“${name}”已在第 ${other + 1} 组`,
          expected: '一个写法只属于一组',
          remedy: '并为一组，或去掉一处',
        });
      }
      seen.set(nameKey(name), group);
    }
  }
  if (problems.length > 0) throw new CorpusError(problems);
  return data.groups;
}
