import type { Work } from '../lib/model.ts';
import { matchTexts, movedAddresses } from '../lib/work/address-map.ts';
import { parseLedger } from '../lib/work/ledger.ts';
import { describeProblem, type Problem } from '../lib/work/problem.ts';
import { accountWorks } from './account-works.ts';
import type { Change } from './change-files.ts';
import {
  correctionsPath,
  ledgerPath,
  readCorrections,
  readIfThere,
  readWorkFiles,
  termsPath,
  type WorkFile,
} from './corpus-files.ts';
import { replaceTexts, setField } from './edit-yaml.ts';
import { placedTexts } from './placed-texts.ts';
import { isClauseOf } from './references.ts';
import { ActError } from './review-acts.ts';
import { fileText, isFilledIn, parseUnfinished } from './unfinished-work.ts';

/** The source that a work is reviewed beside. */
export interface ReviewedSource {
  readonly corpusDir: string;
  readonly source: string;
  readonly text: string;
}

/** A work as an act finds it. */
export interface ReviewedWork {
  readonly file: WorkFile;
  readonly work: Work;
  readonly ledger: string;
}

export function describeFew(problems: readonly Problem[]): string {
  return problems.slice(0, 3).map(describeProblem).join('\n');
}

/** What does not add up once a work reads so; its neighbours in the source as they are. */
export function faultsOf(
  { corpusDir, source, text }: ReviewedSource,
  work: Work,
  ledger: string,
): readonly Problem[] {
  const others = readWorkFiles(corpusDir)
    .filter((other) => other.id !== work.id && other.source === source)
    .map((other) => parseUnfinished(other, readCorrections(corpusDir, other.id)));
  return accountWorks({ file: source, text }, [work, ...others], ledger).faults;
}

/**
 * All that is to be written once the body and the ledger of a work read so: what hangs
 * on its addresses is led on to where the texts are.
 *
 * @throws ActError when the work would no longer agree with its source
 */
export function followAct(
  place: ReviewedSource,
  loaded: ReviewedWork,
  body: string,
  ledger: string,
): readonly Change[] {
  const { corpusDir, source } = place;
  const { file, work: old } = loaded;
  const { id, path } = file;
  const entries = readCorrections(corpusDir, id);
  const bare = parseUnfinished({ ...file, body }, []);
  const matches = matchTexts(placedTexts(old), placedTexts(bare));
  const now = new Map(
    matches.flatMap(({ before, after }) =>
      before && after ? [[before.address, after.address] as const] : [],
    ),
  );
  const moved = movedAddresses(matches, old.meta.moved);
  const corrections = entries.map((entry) => ({ ...entry, at: now.get(entry.at) ?? entry.at }));
  // A draft that nobody has finished has no addresses that anyone could have cited.
  const isPublic = isFilledIn(file);
  let yaml = file.yaml;
  if (isPublic && Object.keys(moved).length > 0) yaml = setField(yaml, 'moved', moved);
  if (old.meta.pages) {
    const of = Object.entries(old.meta.pages.of).map(([at, page]) => [now.get(at) ?? at, page]);
    yaml = setField(yaml, 'pages', { basis: '原目录', of: Object.fromEntries(of) });
  }
  const work = parseUnfinished({ ...file, yaml, body }, corrections);
  const ledgerNow = replaceTexts(ledger, ({ path: at, value }) => {
    if (at[0] !== 'moves' || at.at(-1) !== 'at') return undefined;
    const own = parseLedger(ledger, source).moves[Number(at[1])]?.work === id;
    return own ? now.get(value) : undefined;
  });
  const before = faultsOf(place, old, loaded.ledger);
  const after = faultsOf(place, work, ledgerNow);
  if (after.length > before.length) {
    const known = new Set(before.map(describeProblem));
    const fresh = after.filter((fault) => !known.has(describeProblem(fault)));
    throw new ActError(`这样改会与原件不符：\n${describeFew(fresh)}`);
  }
  const changes: Change[] = [{ path, content: fileText(yaml, body) }];
  if (ledgerNow !== loaded.ledger) {
    changes.push({ path: ledgerPath(corpusDir, source), content: ledgerNow });
  }
  const written = readIfThere(correctionsPath(corpusDir, id));
  const edited =
    written === undefined
      ? undefined
      : replaceTexts(written, ({ path: at, value }) =>
          at.at(-1) === 'at' ? now.get(value) : undefined,
        );
  if (edited !== undefined && edited !== written) {
    changes.push({ path: correctionsPath(corpusDir, id), content: edited });
  }
  const terms = readIfThere(termsPath(corpusDir));
  const pointed =
    terms === undefined || !isPublic
      ? terms
      : replaceTexts(terms, (it) => {
          const at = isClauseOf(it, id) ? now.get(it.value.slice(id.length + 1)) : undefined;
          return at === undefined ? undefined : `${id}/${at}`;
        });
  if (pointed !== undefined && pointed !== terms) {
    changes.push({ path: termsPath(corpusDir), content: pointed });
  }
  return changes;
}
