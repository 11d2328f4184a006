import type { Work } from '../model.ts';
import { passagesOf } from '../work/passages.ts';
import type { Problem } from '../work/problem.ts';
import { formsOf, type TermsFile } from './terms.ts';

/**
 * Compares the lexicon of terms with the corpus: every form must stand in it, and
 * every clause an explanation rests on must exist and have a form of the term.
 *
 * @param fold display form → search form
 * @returns a problem with its line for each that does not; none when all is well
 */
export function checkTerms(
  { file, terms, lineOf }: TermsFile,
  works: readonly Work[],
  fold: (text: string) => string,
): readonly Problem[] {
  const passages = works.flatMap((work) =>
    passagesOf(work).map(({ id, text }) => [id, fold(text)] as const),
  );
  const textOf = new Map(passages);
  const isFound = (form: string) => passages.some(([, text]) => text.includes(form));
  const problems: Problem[] = [];
  for (const [i, term] of terms.entries()) {
    for (const key of ['term', 'variants', 'abbreviations'] as const) {
      for (const [j, form] of [term[key]].flat().entries()) {
        if (isFound(fold(form))) continue;
        problems.push({
          file,
          line: lineOf(key === 'term' ? ['terms', i, key] : ['terms', i, key, j]),
          found: `“${form}”，库中没有`,
          expected: '库中出现的写法',
          remedy: '改用文献中的写法，或删去',
        });
      }
    }
    const forms = formsOf(term);
    const folded = forms.map(fold);
    for (const [j, id] of term.clauses.entries()) {
      const text = textOf.get(id);
      if (text !== undefined && folded.some((form) => text.includes(form))) continue;
      problems.push({
        file,
        line: lineOf(['terms', i, 'clauses', j]),
        found: text === undefined ? `条款 ${id}，库中没有` : `条款 ${id}，其中没有“${term.term}”`,
        expected: `库中含有${forms.map((form) => `“${form}”`).join('或')}的条款`,
        remedy: '用 qingdian search 查出编号改正，或删去',
      });
    }
  }
  return problems;
}
