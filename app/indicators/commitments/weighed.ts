import { type WeighedClause, weighClauses } from '../../../lib/compare/commitment-counts.ts';
import type { Work, WorkId } from '../../../lib/model.ts';
import { clauseId } from '../../../lib/work/address.ts';
import { corpus } from '../../site/corpus.ts';
import { sitePath } from '../../site/paths.ts';
import { topicTable } from '../../topics/topic-table.ts';

let weighed: ReadonlyMap<WorkId, readonly WeighedClause[]> | undefined;

/** The running text of each work, weighed once per build process. */
export function weighedOf(work: Work): readonly WeighedClause[] {
  weighed ??= new Map(corpus().works.map((one) => [one.id, weighClauses(one)]));
  return weighed.get(work.id) ?? [];
}

/** The running text of the corpus about a topic, by the rule of search. */
export async function weighedAbout(topic: string): Promise<readonly WeighedClause[]> {
  const { topicOfPassage } = await topicTable();
  return corpus()
    .works.flatMap(weighedOf)
    .filter(({ work, clause }) => topicOfPassage.get(clauseId(work, clause.address)) === topic);
}

/** Page of the clauses of a work in which words of commitment stand. */
export function workClausesPath(work: WorkId): string {
  return sitePath(`/indicators/commitments/${work}/`);
}

/** The same of a topic. */
export function topicClausesPath(topic: string): string {
  return sitePath(`/indicators/commitments/topics/${topic}/`);
}
