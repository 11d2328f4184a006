import { splitClauseId } from '../lib/work/address.ts';
import { readIfThere, readWorkFiles, termsPath, type WorkFile } from './corpus-files.ts';
import { type YamlText, yamlTexts } from './edit-yaml.ts';

/** Whether a text of the lexicon of terms is the id of a clause of a work. */
export function isClauseOf({ path, value }: YamlText, work: string): boolean {
  return path.at(-2) === 'clauses' && splitClauseId(value)?.work === work;
}

/** What else of a corpus names a work. */
export interface References {
  /** Works that name it as their witness. */
  readonly witnesses: readonly WorkFile[];
  /** Terms that rest on clauses of it, each with one of those. */
  readonly terms: readonly { readonly term: string; readonly clause: string }[];
}

/** Finds what names a work: its file may go, or change its name, only with these. */
export function referencesTo(corpusDir: string, id: string): References {
  const texts = yamlTexts(readIfThere(termsPath(corpusDir)) ?? '');
  const termAt = new Map(
    texts.flatMap(({ path, value }) =>
      path.at(-1) === 'term' ? [[String(path[1]), value] as const] : [],
    ),
  );
  return {
    witnesses: readWorkFiles(corpusDir).filter(
      (work) => work.id !== id && work.witnesses.includes(id),
    ),
    terms: texts
      .filter((text) => isClauseOf(text, id))
      .map(({ path, value }) => ({ term: termAt.get(String(path[1])) ?? '', clause: value })),
  };
}
