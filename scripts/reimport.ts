import { existsSync } from 'node:fs';
import { findDifferences } from '../lib/import/difference.ts';
import type { DraftBlock } from '../lib/import/draft.ts';
import type { ImportedDraft } from '../lib/import/import.ts';
import { splitLines } from '../lib/import/lines.ts';
import { renderBlocks } from '../lib/import/markdown.ts';
import { SourceError } from '../lib/import/read-text.ts';
import type { Address, Work } from '../lib/model.ts';
import {
  matchTexts,
  movedAddresses,
  type PlacedText,
  type TextMatch,
} from '../lib/work/address-map.ts';
import type { CorrectionEntry } from '../lib/work/corrections.ts';
import { CorpusError } from '../lib/work/problem.ts';
import { textsOf } from '../lib/work/walk.ts';
import { accountWorks } from './account-works.ts';
import { applyChanges, type Change } from './change-files.ts';
import {
  correctionsPath,
  ledgerPath,
  readCorrections,
  readIfThere,
  sourcePath,
  termsPath,
  type WorkFile,
  workPath,
} from './corpus-files.ts';
import { type DraftLedger, parseDraft } from './draft-ledger.ts';
import { replaceTexts, setField } from './edit-yaml.ts';
import { isClauseOf } from './references.ts';
import { extractPath } from './source-text.ts';
import { fileText, parseUnfinished } from './unfinished-work.ts';

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

interface NewSource {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly text: string;
  readonly sha256: string;
  /** The text is kept beside the source, which is no plain text. */
  readonly extracted: boolean;
}

/** A work before and after, with all that is to be written of it. */
interface Renewed extends ReimportedWork {
  readonly before: WorkFile;
  readonly work: Work;
  readonly corrections: readonly CorrectionEntry[];
  readonly yaml: string;
  readonly body: string;
}

const placed = (work: Work): readonly PlacedText[] =>
  [...textsOf(work)].map(({ address, text }) => ({ address, text }));

function countOf(text: string, part: string): number {
  return text.split(part).length - 1;
}

/** Puts what was corrected in place of what is printed, in the one block that says it. */
function correctIn(
  blocks: readonly DraftBlock[],
  text: string,
  { printed, read }: CorrectionEntry,
): { readonly blocks: readonly DraftBlock[]; readonly line: number } | undefined {
  const corrected = text.replace(printed, read);
  if (countOf(text, printed) !== 1 || countOf(corrected, read) !== 1) return undefined;
  for (const [index, block] of blocks.entries()) {
    if (block.type === 'container') {
      const inner = correctIn(block.blocks, text, { printed, read } as CorrectionEntry);
      if (inner)
        return { ...inner, blocks: blocks.with(index, { ...block, blocks: inner.blocks }) };
    } else if (block.type !== 'table' && block.text === text) {
      const lead = block.type === 'paragraph' && block.lead > text.indexOf(printed);
      const shift = lead ? read.length - printed.length : 0;
      const after =
        block.type === 'paragraph'
          ? { ...block, text: corrected, lead: block.lead + shift }
          : { ...block, text: corrected };
      return { blocks: blocks.with(index, after), line: block.line };
    }
  }
  return undefined;
}

/** The first line from `from` on that has the characters. */
function lineWith(source: string, from: number, printed: string): number {
  const wanted = printed.replace(/\s/gu, '');
  const found = splitLines(source)
    .slice(from - 1)
    .find(({ text }) => text.replace(/\s/gu, '').includes(wanted));
  return found?.number ?? from;
}

/** Carries the corrections of a work over to its new draft, where they still apply. */
function carryCorrections(
  old: Work,
  draft: ImportedDraft,
  entries: readonly CorrectionEntry[],
  { file, sha256, text: source }: NewSource,
) {
  const parsed = parseDraft(draft, file, sha256);
  const after = new Map(
    matchTexts(placed(old), placed(parsed)).flatMap((match) =>
      match.before && match.after ? [[match.before.address, match.after] as const] : [],
    ),
  );
  const texts = new Map<Address, string>();
  const kept: CorrectionEntry[] = [];
  const lost: CorrectionEntry[] = [];
  let blocks = draft.draft.blocks;
  for (const entry of entries) {
    const place = after.get(entry.at);
    const text = place ? (texts.get(place.address) ?? place.text) : '';
    const corrected = correctIn(blocks, text, entry);
    if (!place || !corrected) {
      lost.push(entry);
      continue;
    }
    blocks = corrected.blocks;
    texts.set(place.address, text.replace(entry.printed, entry.read));
    const line = lineWith(source, corrected.line, entry.printed);
    kept.push({ ...entry, at: place.address, line });
  }
  return { draft: { ...draft, draft: { ...draft.draft, blocks } }, kept, lost };
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
  const match = (work: Work) => matchTexts(placed(old), placed(work));
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

function correctionsYaml(corrections: readonly CorrectionEntry[]): string {
  const entries = corrections.map(({ at, line, printed, read, evidence }) =>
    [
      `  - at: ${JSON.stringify(at)}`,
      `line: ${line}`,
      `printed: ${JSON.stringify(printed)}`,
      `read: ${JSON.stringify(read)}`,
      `evidence: ${JSON.stringify(evidence)}`,
    ].join('\n    '),
  );
  return `corrections:\n${entries.join('\n')}\n`;
}

/** Points the clauses of terms to where their texts stand now. */
function repointTerms(terms: string, renewed: readonly Renewed[]): string {
  return replaceTexts(terms, (text) => {
    const work = renewed.find(({ id }) => isClauseOf(text, id));
    const place = work?.moved[text.value.slice(work.id.length + 1)];
    return work && place !== undefined ? `${work.id}/${place}` : undefined;
  });
}

function replaceWorks(
  corpusDir: string,
  source: NewSource,
  renewed: readonly Renewed[],
  ledger: string,
): void {
  const { file, bytes, text, extracted } = source;
  const changes: Change[] = [
    { path: sourcePath(corpusDir, file), content: bytes },
    { path: ledgerPath(corpusDir, file), content: ledger },
    extracted
      ? { path: extractPath(corpusDir, file), content: text }
      : { path: extractPath(corpusDir, file) },
  ];
  const former = renewed[0]?.before.source ?? file;
  if (former !== file) {
    const gone = [sourcePath(corpusDir, former), extractPath(corpusDir, former)];
    changes.push(...gone.map((path) => ({ path })));
    const entered = ledgerPath(corpusDir, former);
    if (entered !== ledgerPath(corpusDir, file)) changes.push({ path: entered });
  }
  for (const { id, yaml, body, corrections } of renewed) {
    changes.push({ path: workPath(corpusDir, id), content: fileText(yaml, body) });
    const path = correctionsPath(corpusDir, id);
    if (corrections.length > 0) changes.push({ path, content: correctionsYaml(corrections) });
    else if (existsSync(path)) changes.push({ path });
  }
  const terms = readIfThere(termsPath(corpusDir));
  const pointed = terms === undefined ? undefined : repointTerms(terms, renewed);
  if (pointed !== undefined && pointed !== terms) {
    changes.push({ path: termsPath(corpusDir), content: pointed });
  }
  applyChanges(corpusDir, changes);
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

/** Characters shown on either side of a difference. */
const CONTEXT = 12;

/** `…完成【85→90】%的任务…`: only what differs, with a little around it. */
export function describeDifference(before: string, after: string): string {
  const [left, right] = [[...before], [...after]];
  let shown = '';
  let from = 0;
  for (const { left: was, right: is } of findDifferences(left, right)) {
    const same = right.slice(from, is[0]);
    const [head, tail] = [same.slice(0, from === 0 ? 0 : CONTEXT), same.slice(-CONTEXT)];
    const isShort = same.length <= head.length + tail.length;
    shown += isShort ? same.join('') : `${head.join('')}…${tail.join('')}`;
    shown += `【${left.slice(...was).join('')}→${right.slice(...is).join('')}】`;
    from = is[1];
  }
  const rest = right.slice(from);
  return shown + rest.slice(0, CONTEXT).join('') + (rest.length > CONTEXT ? '…' : '');
}

function describeMatch({ kind, before, after }: TextMatch): string {
  const was = before?.address ?? '';
  const is = after?.address ?? '';
  const place = was === is || was === '' || is === '' ? was || is : `${was} → ${is}`;
  if (kind === 'added') return `  + ${place}  ${after?.text ?? ''}`;
  if (kind === 'removed') return `  - ${place}  ${before?.text ?? ''}`;
  if (kind === 'moved') return `  移 ${place}  ${[...(after?.text ?? '')].slice(0, 20).join('')}`;
  return `  改 ${place}  ${describeDifference(before?.text ?? '', after?.text ?? '')}`;
}

/** What changed, clause by clause, as a person reads it. */
export function describeReimport({ works, replaced }: Reimport): string {
  const some = works.some(({ changes }) => changes.length > 0);
  return [
    ...works.flatMap(({ id, changes, moved, lost, orphans }) => {
      const count = (kind: TextMatch['kind']) => changes.filter((it) => it.kind === kind).length;
      return [
        `${id}：增 ${count('added')}　删 ${count('removed')}　改 ${count('changed')}　移 ${count('moved')}　地址变动 ${Object.keys(moved).length}`,
        ...changes.map(describeMatch),
        ...lost.map(
          (it) => `  勘误 ${it.at}“${it.printed}”→“${it.read}”在新文本中没有着落，不再沿用`,
        ),
        ...orphans.map((clause) => `  术语所据的 ${clause} 已不在，请改 corpus/lexicon/terms.yaml`),
      ];
    }),
    replaced
      ? '已换上新文本；原来校读时的改动以新稿为准，请再校读。'
      : `没有写出。${some ? '改与删的各处含校读时的改动；' : ''}确要换上新文本，加 --replace 再运行。`,
  ].join('\n');
}
