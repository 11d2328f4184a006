import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { isSeq, parseDocument } from 'yaml';
import { importText } from '../lib/import/import.ts';
import { splitLines } from '../lib/import/lines.ts';
import type { Work } from '../lib/model.ts';
import { matchTexts, movedAddresses, type PlacedText } from '../lib/work/address-map.ts';
import { ARTEFACT_NAMES, parseLedger, parseLines } from '../lib/work/ledger.ts';
import { CorpusError, describeProblem, type Problem } from '../lib/work/problem.ts';
import { textsOf } from '../lib/work/walk.ts';
import { accountWorks } from './account-works.ts';
import { applyChanges, type Change } from './change-files.ts';
import {
  correctionsPath,
  ledgerPath,
  readCorrections,
  readIfThere,
  readWorkFile,
  readWorkFiles,
  reviewPath,
  sourcePath,
  termsPath,
  type WorkFile,
  workPath,
} from './corpus-files.ts';
import { replaceTexts, setField } from './edit-yaml.ts';
import { readDocument } from './read-document.ts';
import { isClauseOf } from './references.ts';
import { type Act, ActError, applyAct } from './review-acts.ts';
import { addressBlocks, type BodyBlock, locateBlocks, readBlocks } from './review-blocks.ts';
import { readSourceText } from './source-text.ts';
import { fileText, isFilledIn, parseUnfinished } from './unfinished-work.ts';

/** Something of the import that a person is to look at. */
export interface ReviewDoubt {
  readonly line: number;
  readonly message: string;
  readonly accepted: boolean;
}

/** Everything the page shows. */
export interface ReviewState {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  /** Changes with the file of the work; an act on another state is refused. */
  readonly revision: string;
  readonly lines: readonly {
    readonly number: number;
    readonly text: string;
    /** What of the line is no text of the work, by name. */
    readonly artefact?: string;
  }[];
  readonly blocks: readonly (Omit<BodyBlock, 'lines'> & {
    readonly address: string;
    /** Source lines; absent where they were not found. */
    readonly from?: number;
    readonly to?: number;
  })[];
  readonly doubts: readonly ReviewDoubt[];
  readonly problems: readonly string[];
  readonly canUndo: boolean;
  /** Names of the kinds of artefacts. */
  readonly kinds: Readonly<Record<string, string>>;
}

export interface ReviewSession {
  readonly state: () => ReviewState;
  /** @throws ActError, with nothing written, when it would break the work */
  readonly perform: (act: Act, revision: string) => void;
  readonly undo: () => void;
}

interface Loaded {
  readonly file: WorkFile;
  readonly work: Work;
  readonly blocks: readonly BodyBlock[];
  readonly places: ReturnType<typeof locateBlocks>;
  readonly ledger: string;
  readonly revision: string;
}

const placed = (work: Work): readonly PlacedText[] =>
  [...textsOf(work)].map(({ address, text }) => ({ address, text }));

/** A list in a YAML file with one more entry, on a line of its own. */
function withEntry(yaml: string, field: string, entry: unknown): string {
  const document = parseDocument(yaml === '' ? '{}' : yaml);
  if (!isSeq(document.get(field))) document.set(field, document.createNode([]));
  document.addIn([field], document.createNode(entry, { flow: true }));
  const list = document.get(field);
  if (isSeq(list)) list.flow = false;
  if (yaml === '' && document.contents) Reflect.set(document.contents, 'flow', false);
  return document.toString({ lineWidth: 0 });
}

function acceptedIn(log: string): ReadonlySet<string> {
  const entries: unknown = parseDocument(log).toJS()?.acts;
  const acts = Array.isArray(entries) ? entries : [];
  return new Set(acts.flatMap((it) => (it?.act === 'accept' ? [`${it.line}:${it.message}`] : [])));
}

function describe(problems: readonly Problem[]): string {
  return problems.slice(0, 3).map(describeProblem).join('\n');
}

/**
 * Opens a work for review beside its source. Each act is written at once, together
 * with what follows from it: corrections, ledger, terms and recorded addresses are
 * led on to where the texts are, and `corpus/reviews/<id>.yaml` says what was done.
 *
 * @throws SourceError when the source cannot be read; CorpusError when the work cannot
 */
export async function openReview(corpusDir: string, id: string): Promise<ReviewSession> {
  const path = workPath(corpusDir, id);
  const { source } = readWorkFile(path, id);
  const { text } = readSourceText(corpusDir, source);
  const lines = splitLines(text);
  const bytes = readFileSync(sourcePath(corpusDir, source));
  const { report, works } = importText(await readDocument(bytes, source), source);
  const noticed = [
    ...report.doubts,
    ...works.flatMap(({ draft }) =>
      draft.gaps.map(({ line, marker }) => ({ line, message: `“${marker}”之前缺号，是否残本` })),
    ),
    ...report.suggestions.map(({ line, printed, read, why }) => ({
      line,
      message: `可能有误：“${printed}”${read === '' ? '' : `→“${read}”`}（${why}）`,
    })),
  ].sort((a, b) => a.line - b.line);
  const undone: (readonly Change[])[] = [];

  const load = (): Loaded => {
    const file = readWorkFile(path, id);
    const work = parseUnfinished(file, readCorrections(corpusDir, id));
    const blocks = readBlocks(file.body);
    const first = parseLines(file.lines)[0]?.[0] ?? 1;
    const revision = createHash('sha256').update(fileText(file.yaml, file.body)).digest('hex');
    return {
      file,
      work,
      blocks,
      places: locateBlocks(blocks, text, first),
      ledger: readFileSync(ledgerPath(corpusDir, source), 'utf8'),
      revision: revision.slice(0, 16),
    };
  };

  /** What does not add up once this work reads so; its neighbours in the source as they are. */
  const faultsOf = (work: Work, ledger: string): readonly Problem[] => {
    const others = readWorkFiles(corpusDir)
      .filter((other) => other.id !== id && other.source === source)
      .map((other) => parseUnfinished(other, readCorrections(corpusDir, other.id)));
    return accountWorks({ file: source, text }, [work, ...others], ledger).faults;
  };

  const isOwn = (line: number, { file }: Loaded) =>
    parseLines(file.lines).some(([first, last]) => first <= line && line <= last);

  const commit = (changes: readonly Change[]) => {
    const before = changes.map(({ path: at }): Change => {
      return existsSync(at) ? { path: at, content: readFileSync(at) } : { path: at };
    });
    applyChanges(corpusDir, changes);
    undone.push(before);
  };

  const follow = (loaded: Loaded, body: string, ledger: string): readonly Change[] => {
    const { file, work: old } = loaded;
    const entries = readCorrections(corpusDir, id);
    const bare = parseUnfinished({ ...file, body }, []);
    const matches = matchTexts(placed(old), placed(bare));
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
    const before = faultsOf(old, loaded.ledger);
    const after = faultsOf(work, ledgerNow);
    if (after.length > before.length) {
      const known = new Set(before.map(describeProblem));
      const fresh = after.filter((fault) => !known.has(describeProblem(fault)));
      throw new ActError(`这样改会与原件不符：\n${describe(fresh)}`);
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
            const place = isClauseOf(it, id) ? now.get(it.value.slice(id.length + 1)) : undefined;
            return place === undefined ? undefined : `${id}/${place}`;
          });
    if (pointed !== undefined && pointed !== terms) {
      changes.push({ path: termsPath(corpusDir), content: pointed });
    }
    return changes;
  };

  return {
    state() {
      const loaded = load();
      const log = readIfThere(reviewPath(corpusDir, id)) ?? '';
      const accepted = acceptedIn(log);
      const names = new Map<number, string>();
      for (const {
        kind,
        lines: [from, to],
      } of parseLedger(loaded.ledger, source).artefacts) {
        for (let at = from; at <= to; at++) names.set(at, ARTEFACT_NAMES[kind]);
      }
      const addresses = addressBlocks(loaded.blocks, loaded.work);
      return {
        id,
        title: loaded.file.title || id,
        source,
        revision: loaded.revision,
        lines: lines
          .filter(({ number }) => isOwn(number, loaded) || names.has(number))
          .map(({ number, raw }) => {
            const artefact = names.get(number);
            return { number, text: raw, ...(artefact ? { artefact } : {}) };
          }),
        blocks: loaded.blocks.map(({ lines: _, ...block }, index) => {
          const place = loaded.places[index];
          const at = place ? { from: place[0], to: place[1] } : {};
          return { ...block, address: addresses[index] ?? '', ...at };
        }),
        doubts: noticed
          .filter(({ line }) => isOwn(line, loaded))
          .map((it) => ({ ...it, accepted: accepted.has(`${it.line}:${it.message}`) })),
        problems: faultsOf(loaded.work, loaded.ledger).map(describeProblem),
        canUndo: undone.length > 0,
        kinds: ARTEFACT_NAMES,
      };
    },

    perform(act, revision) {
      const loaded = load();
      if (revision !== loaded.revision) {
        throw new ActError('文献文件在别处改过；页面已换上现在的样子，请再做一次。');
      }
      const log = withEntry(readIfThere(reviewPath(corpusDir, id)) ?? '', 'acts', {
        time: new Date().toISOString(),
        ...act,
        ...('block' in act ? { text: loaded.blocks[act.block]?.text.slice(0, 40) ?? '' } : {}),
      });
      const logged = { path: reviewPath(corpusDir, id), content: log };
      if (act.act === 'accept') return commit([logged]);
      const printed = (line: number) => lines[line - 1]?.text.trim() ?? '';
      try {
        const body = applyAct(loaded.file.body, act, loaded.places, printed);
        const ledger =
          act.act === 'artefact'
            ? withEntry(loaded.ledger, 'artefacts', {
                line: act.line,
                kind: act.kind,
                text: printed(act.line).replace(/\s+/gu, ' '),
              })
            : loaded.ledger;
        commit([...follow(loaded, body, ledger), logged]);
      } catch (error) {
        if (!(error instanceof CorpusError)) throw error;
        throw new ActError(`这样改，结构不成立：\n${describe(error.problems)}`);
      }
    },

    undo() {
      const before = undone.pop();
      if (!before) throw new ActError('没有可以撤销的。');
      applyChanges(corpusDir, before);
    },
  };
}
