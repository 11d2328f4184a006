import type { ImportedDraft } from '../lib/import/import.ts';
import { renderBlocks } from '../lib/import/markdown.ts';
import { SourceError } from '../lib/import/read-text.ts';
import type { Address, Work } from '../lib/model.ts';
import { matchTexts, movedAddresses, type TextMatch } from '../lib/work/address-map.ts';
import type { CorrectionEntry } from '../lib/work/corrections.ts';
import { CorpusError } from '../lib/work/problem.ts';
import { accountWorks } from './account-works.ts';
import { carryCorrections } from './carry-corrections.ts';
import { readCorrections, readIfThere, termsPath, type WorkFile } from './corpus-files.ts';
import type { DraftLedger } from './draft-ledger.ts';
import { replaceTexts, setField } from './edit-yaml.ts';
import { placedTexts } from './placed-texts.ts';
import { isClauseOf } from './references.ts';
import { type NewSource, type Renewed, replaceWorks } from './replace-works.ts';
import { parseUnfinished } from './unfinished-work.ts';

/** What a new source makes of one work that was in the corpus before. */
export interface ReimportedWork {
  readonly id: string;
  readonly changes: readonly TextMatch[];
  /** Where each text stands now that stood elsewhere. */
  readonly moved: Readonly<Record<Address, Address>>;
  /** Corrections that the new text has no place for. */
  readonly lost: readonly CorrectionEntry[];
  /** Clauses that terms rest on and that are gone. */
  readonly orphans: readonly string[];
}

export interface Reimport {
  readonly replaced: boolean;
  readonly works: readonly ReimportedWork[];
}

/** Front matter as it was, but for what the new source says of itself. */
function renewFrontMatter(
  { yaml }: WorkFile,
  old: Work,
  { draft }: ImportedDraft,
  { file, sha256 }: NewSource,
  now: (address: Address) => Address | undefined,
  moved: Readonly<Record<Address, Address>>,
): string {
  let renewed = setField(yaml, 'source', {
    file,
    sha256,
    lines: `${draft.firstLine}-${draft.lastLine}`,
  });
  for (const field of ['kicker', 'title', 'subtitle'] as const) {
    const value = draft.meta[field];
    if (value === undefined || value === old.meta[field] || old.meta.supplied?.includes(field)) {
      continue;
    }
    renewed = setField(renewed, field, value);
  }
  const gaps = draft.gaps.map(({ marker }) => marker);
  renewed = setField(renewed, 'gaps', gaps.length > 0 ? gaps : undefined);
  if (old.meta.pages) {
    const of = Object.entries(old.meta.pages.of).flatMap(([address, page]) => {
      const place = now(address);
      return place === undefined ? [] : [[place, page] as const];
    });
    renewed = setField(renewed, 'pages', { basis: '原目录', of: Object.fromEntries(of) });
  }
  return setField(renewed, 'moved', Object.keys(moved).length > 0 ? moved : undefined);
}

function renew(
  corpusDir: string,
  before: WorkFile,
  draft: ImportedDraft,
  source: NewSource,
): Renewed {
  const entries = readCorrections(corpusDir, before.id);
  const old = parseUnfinished(before, entries);
  const carried = carryCorrections(old, draft, entries, source);
  const { blocks } = carried.draft.draft;
  const body = `\n${renderBlocks(blocks)}\n`;
  const read = (yaml: string) => parseUnfinished({ ...before, yaml, body }, carried.kept);
  const match = (work: Work) => matchTexts(placedTexts(old), placedTexts(work));
  // What moved is told by the addresses, which do not hang on what it is written beside.
  const first = match(read(renewFrontMatter(before, old, draft, source, () => undefined, {})));
  const moved = movedAddresses(first, old.meta.moved);
  const places = new Map(
    first.flatMap((it) => (it.before && it.after ? [[it.before.address, it.after.address]] : [])),
  );
  const now = (address: Address) => places.get(address);
  const yaml = renewFrontMatter(before, old, draft, source, now, moved);
  const work = read(yaml);
  const changes = match(work);
  const terms = readIfThere(termsPath(corpusDir)) ?? '';
  const orphans: string[] = [];
  replaceTexts(terms, (text) => {
    if (isClauseOf(text, before.id) && !places.has(text.value.slice(before.id.length + 1))) {
      orphans.push(text.value);
    }
    return undefined;
  });
  const { kept: corrections, lost } = carried;
  return { id: before.id, before, work, changes, moved, lost, orphans, corrections, yaml, body };
}

/**
 * Holds the works that stand in a source against the drafts of a new one. Nothing is
 * written unless it is to replace them; then each keeps its id and its front matter,
 * takes its body from the draft, and records where its texts stand now.
 *
 * @param works all works of the former source, in its order
 * @param drafts of the new source, with the ids of those works
 * @throws SourceError when the works and the drafts do not answer to each other;
 *   CorpusError when the new text does not hold, or is not accounted for
 */
export function reimport(
  corpusDir: string,
  works: readonly WorkFile[],
  source: NewSource,
  drafts: readonly ImportedDraft[],
  ledger: DraftLedger,
  replace: boolean,
): Reimport {
  if (works.length !== drafts.length) {
    const ids = works.map(({ id }) => id).join('、');
    throw new SourceError(
      source.file,
      1,
      `${drafts.length} 件文献`,
      `${works.length} 件（${ids} 都取自原来的来源）`,
      '把新文件按件分开，另给文件名与编号导入，再删去旧件',
    );
  }
  const renewed = works.map((work, index) =>
    renew(corpusDir, work, drafts[index] as ImportedDraft, source),
  );
  const { faults } = accountWorks(
    source,
    renewed.map(({ work }) => work),
    ledger.yaml,
  );
  if (faults.length > ledger.account.faults.length) throw new CorpusError(faults);
  if (replace) replaceWorks(corpusDir, source, renewed, ledger.yaml);
  return {
    replaced: replace,
    works: renewed.map(({ id, changes, moved, lost, orphans }) => ({
      id,
      changes: changes.filter(({ kind }) => kind !== 'same'),
      moved,
      lost,
      orphans,
    })),
  };
}
