import { z } from 'zod';
import { CorpusError, type Problem } from '../work/problem.ts';
import { readYaml } from '../work/yaml-file.ts';
import { formsOf, type Term, type TermsFile } from './terms.ts';

/** Characters of an explanation: enough to explain, short enough to be read in passing. */
const SHORTEST = 40;
const LONGEST = 150;
const MOST_CLAUSES = 4;

const form = z.string().trim().min(1);
const forms = z.array(form).default([]);
const explanation = form.refine(
  (text) => [...text].length >= SHORTEST && [...text].length <= LONGEST,
  { error: ({ input }) => `释义 ${[...String(input)].length} 字，应为 ${SHORTEST}—${LONGEST} 字` },
);

const termsFile = z.strictObject({
  terms: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[a-z0-9]+$/, '小写拼音或数字'),
        term: form,
        topic: z.string(),
        explanation,
        variants: forms,
        abbreviations: forms,
        clauses: z.array(form).min(1, '至少一处').max(MOST_CLAUSES, `至多 ${MOST_CLAUSES} 处`),
        see: forms,
      }),
    )
    .min(1),
});

type Path = readonly PropertyKey[];

/** Forms of one term with the place of each in the file. */
function placedForms(term: Term, at: Path): readonly (readonly [string, Path])[] {
  return [
    [term.term, [...at, 'term']],
    ...term.variants.map((text, i) => [text, [...at, 'variants', i]] as const),
    ...term.abbreviations.map((text, i) => [text, [...at, 'abbreviations', i]] as const),
  ];
}

/**
 * Reads `corpus/lexicon/terms.yaml`.
 *
 * @param fold display form → search form: what searching cannot tell apart is one form
 * @param topics ids of the topics there are
 * @throws CorpusError with the line of everything wrong in the file itself: ids and
 *   forms given twice, forms inside another of their term (they would be counted
 *   twice), topics and related terms that do not exist. Whether the corpus bears it
 *   out is for {@link checkTerms}.
 */
export function parseTerms(
  yaml: string,
  file: string,
  fold: (text: string) => string,
  topics: ReadonlySet<string>,
): TermsFile {
  const { data, lineOf } = readYaml(termsFile, yaml, file, {
    expected:
      'terms: 列表，每项有 id、term、topic、explanation、clauses，可有 variants、abbreviations、see',
    remedy: '对照文件开头的说明改正',
  });
  const { terms } = data;
  const problems: Problem[] = [];
  const say = (at: Path, found: string, expected: string, remedy: string) =>
    problems.push({ file, line: lineOf(at), found, expected, remedy });
  const known = new Set(terms.map(({ term }) => term));
  const ids = new Map<string, number>();
  const lines = new Map<string, number>();
  for (const [i, term] of terms.entries()) {
    const at = ['terms', i];
    const idLine = ids.get(term.id);
    if (idLine !== undefined) {
      say(
        [...at, 'id'],
        `第 ${idLine} 行已有的 id“${term.id}”`,
        '各条 id 互不相同',
        '改用别的拼音',
      );
    }
    ids.set(term.id, idLine ?? lineOf([...at, 'id']));
    if (!topics.has(term.topic)) {
      say([...at, 'topic'], `专题“${term.topic}”`, 'topics.yaml 中的 id', '改正 topic');
    }
    const folded = formsOf(term).map(fold);
    for (const [j, [text, place]] of placedForms(term, at).entries()) {
      const key = folded[j] ?? '';
      const line = lines.get(key);
      if (line !== undefined) {
        say(place, `第 ${line} 行已有的“${text}”`, '一种写法只属一个术语，只出现一次', '删去一处');
      } else if (key === '' || folded.some((other) => other !== key && other.includes(key))) {
        say(place, `“${text}”`, '有可检字符，且不在同一术语的其他写法之中', '删去，或在释义中说明');
      }
      lines.set(key, line ?? lineOf(place));
    }
    for (const [j, other] of term.see.entries()) {
      if (known.has(other) && other !== term.term) continue;
      say([...at, 'see', j], `参见“${other}”`, '本文件中的另一词目', '改正，或补上该词目');
    }
  }
  if (problems.length > 0) throw new CorpusError(problems);
  return { file, terms, lineOf };
}
