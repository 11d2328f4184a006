import type { WorkId } from '../model.ts';
import { type Asked, toCondition } from './condition.ts';
import { hasField } from './fields.ts';
import type { Folder } from './fold.ts';
import { coverGrams, looseCharacters } from './grams.ts';
import type { SearchIndex } from './open-index.ts';
import type { Field, QueryNode } from './query.ts';

/** Other writings of a folded string, itself left out; see synonyms.ts. */
export type SynonymsOf = (folded: string) => readonly string[];

const NO_SYNONYMS: SynonymsOf = () => [];

function stringsOf(root: QueryNode | undefined): readonly string[] {
  if (!root) return [];
  if (root.type === 'literal') return [root.text];
  if (root.type === 'field') return root.field === 'chapter' ? [root.value] : [];
  return root.type === 'not' ? stringsOf(root.of) : root.of.flatMap(stringsOf);
}

/** Does a folded string hold something that the corpus has nowhere? */
async function isStrange(index: SearchIndex, folded: string): Promise<boolean> {
  const postings = index.postings();
  const signs = [...coverGrams(folded), ...looseCharacters(folded)];
  const facts = await Promise.all(signs.map((gram) => postings.lookUp(gram)));
  return facts.includes(undefined);
}

/** Every literal and chapter as typed → folded as this corpus needs it. */
async function foldStrings(
  index: SearchIndex,
  texts: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const folded = await Promise.all(
    [...new Set(texts)].map(async (text) => {
      const own = index.folder(text).text;
      // Perhaps traditional characters that the corpus does not use: those are in no
      // folded text, so only what holds a string unknown to the corpus can hold one.
      const isKnown = !/\p{Script=Han}/u.test(own) || !(await isStrange(index, own));
      return [text, isKnown ? own : (await index.fullFolder())(text).text] as const;
    }),
  );
  return new Map(folded);
}

function fieldsOf(root: QueryNode | undefined): readonly (QueryNode & { type: 'field' })[] {
  if (!root || root.type === 'literal') return [];
  if (root.type === 'field') return [root];
  return root.type === 'not' ? fieldsOf(root.of) : root.of.flatMap(fieldsOf);
}

/**
 * Makes a query ready to be asked of an index: folds its strings, each as it needs,
 * looks up the works its fields speak of and puts synonyms in.
 *
 * @param synonymsOf for `~词`
 * @param works only these, if given
 */
export async function ask(
  index: SearchIndex,
  root: QueryNode | undefined,
  synonymsOf: SynonymsOf = NO_SYNONYMS,
  works?: readonly WorkId[],
): Promise<Asked> {
  const fields = fieldsOf(root).filter(({ field }) => field !== 'chapter');
  const [folded, facts] = await Promise.all([
    foldStrings(index, stringsOf(root)),
    fields.length > 0 ? index.works() : [],
  ]);
  const worksWith = (field: Exclude<Field, 'chapter'>, value: string, folder: Folder) =>
    new Set(facts.filter((work) => hasField(work, field, value, folder)).map(({ id }) => id));
  const isVain = fields.some(
    ({ field, value }) => field !== 'chapter' && worksWith(field, value, index.folder).size === 0,
  );
  const folder = isVain ? await index.fullFolder() : index.folder;
  const asked = toCondition(root, {
    fold: (text) => folded.get(text) ?? index.folder(text).text,
    synonymsOf: (term) => [...new Set(synonymsOf(term).map((other) => index.folder(other).text))],
    worksWith: (field, value) => worksWith(field, value, folder),
  });
  if (!works || !asked.condition) return asked;
  const only = { type: 'works', ids: new Set(works) } as const;
  return { ...asked, condition: { type: 'and', of: [only, asked.condition] } };
}
