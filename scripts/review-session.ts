import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { splitLines } from '../lib/import/lines.ts';
import { ARTEFACT_NAMES, parseLedger, parseLines } from '../lib/work/ledger.ts';
import { CorpusError, describeProblem } from '../lib/work/problem.ts';
import { applyChanges, type Change } from './change-files.ts';
import {
  ledgerPath,
  readCorrections,
  readIfThere,
  readWorkFile,
  reviewPath,
  workPath,
} from './corpus-files.ts';
import {
  describeFew,
  faultsOf,
  followAct,
  type ReviewedSource,
  type ReviewedWork,
} from './follow-act.ts';
import { type Act, ActError, applyAct } from './review-acts.ts';
import { addressBlocks, type BodyBlock, locateBlocks, readBlocks } from './review-blocks.ts';
import { type Noticed, noticeDoubts } from './review-doubts.ts';
import { acceptedIn, withEntry } from './review-log.ts';
import { readSourceText } from './source-text.ts';
import { fileText, parseUnfinished } from './unfinished-work.ts';

type ReviewDoubt = Noticed & { readonly accepted: boolean };

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

interface Loaded extends ReviewedWork {
  readonly blocks: readonly BodyBlock[];
  readonly places: ReturnType<typeof locateBlocks>;
  readonly revision: string;
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
  const place: ReviewedSource = { corpusDir, source, text };
  const lines = splitLines(text);
  const noticed = await noticeDoubts(corpusDir, source);
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

  const isOwn = (line: number, { file }: Loaded) =>
    parseLines(file.lines).some(([first, last]) => first <= line && line <= last);

  const commit = (changes: readonly Change[]) => {
    const before = changes.map(({ path: at }): Change => {
      return existsSync(at) ? { path: at, content: readFileSync(at) } : { path: at };
    });
    applyChanges(corpusDir, changes);
    undone.push(before);
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
          const [from, to] = loaded.places[index] ?? [];
          const at = from !== undefined && to !== undefined ? { from, to } : {};
          return { ...block, address: addresses[index] ?? '', ...at };
        }),
        doubts: noticed
          .filter(({ line }) => isOwn(line, loaded))
          .map((it) => ({ ...it, accepted: accepted.has(`${it.line}:${it.message}`) })),
        problems: faultsOf(place, loaded.work, loaded.ledger).map(describeProblem),
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
        commit([...followAct(place, loaded, body, ledger), logged]);
      } catch (error) {
        if (!(error instanceof CorpusError)) throw error;
        throw new ActError(`这样改，结构不成立：\n${describeFew(error.problems)}`);
      }
    },

    undo() {
      const before = undone.pop();
      if (!before) throw new ActError('没有可以撤销的。');
      applyChanges(corpusDir, before);
    },
  };
}
