import {
  type BoilerplateFile,
  type BoilerplateOf,
  readBoilerplate,
} from '../../lib/compare/boilerplate-file.ts';
import { coverOf, shareWording } from '../../lib/compare/shared.ts';
import type { Address, Mark, Work, WorkId } from '../../lib/model.ts';
import { createFolder, toDisplay } from '../../lib/search/fold.ts';
import { passagesOf } from '../../lib/work/passages.ts';

type MarksOf = (work: WorkId, address: Address) => readonly Mark[];

const NONE: readonly never[] = [];

function groupBy<K, V>(values: readonly V[], keyOf: (value: V) => K): ReadonlyMap<K, readonly V[]> {
  const groups = new Map<K, V[]>();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group) group.push(value);
    else groups.set(keyOf(value), [value]);
  }
  return groups;
}

/** Wording of each work that stands, verbatim or nearly so, in another of these works. */
export function findShared(works: readonly Work[]): MarksOf {
  const fold = createFolder(new Map());
  const passages = works.map((work) => passagesOf(work));
  const folded = passages.map((list) => list.map(({ text }) => fold(text)));
  const runsOf = shareWording(folded.map((list) => list.map(({ text }) => text)));
  const marks = new Map<string, readonly Mark[]>();
  for (const [at, work] of works.entries()) {
    const byText = groupBy(runsOf(at), ({ text }) => text);
    for (const [text, runs] of byText) {
      const source = folded[at]?.[text];
      const address = passages[at]?.[text]?.address;
      if (!source || address === undefined) continue;
      const shown = coverOf(runs).map((span) => toDisplay(source, ...span));
      marks.set(`${work.id}/${address}`, shown);
    }
  }
  return (work, address) => marks.get(`${work}/${address}`) ?? NONE;
}

/** What the data says of one place: its runs, each with the works they stand in. */
export type Wording = BoilerplateOf;

export type WordingOf = (work: WorkId, address: Address) => Wording | undefined;

export function findBoilerplate(files: readonly BoilerplateFile[]): WordingOf {
  const byWork = new Map(
    files.map((file) => {
      const { runs, places } = readBoilerplate(file);
      const byAddress = groupBy(runs, ({ address }) => address);
      return [file.work, { places, byAddress }] as const;
    }),
  );
  return (work, address) => {
    const file = byWork.get(work);
    const runs = file?.byAddress.get(address);
    return file && runs && { runs, places: file.places };
  };
}

/** How many works share some wording of a place. */
export function countWorks({ runs, places }: Wording): number {
  return new Set(runs.flatMap(({ elsewhere }) => elsewhere.map((at) => places[at]?.work))).size;
}
