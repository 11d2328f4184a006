import { z } from 'zod';
import type { Ledger, LedgerMove, LineRange } from '../import/account.ts';
import { readYaml } from './yaml-file.ts';

const text = z.string().trim().min(1);
const line = z.int().positive();
const sha256 = z.string().regex(/^[0-9a-f]{64}$/, '64 位十六进制 SHA-256');

/** What a source holds that is in no work. */
const ARTEFACT_KINDS = [
  'contents',
  'page-number',
  'repeated-head',
  'bookmark',
  'running-head',
  'navigation',
  'markup',
] as const;

const artefact = z.union([
  z.strictObject({
    lines: z.string().regex(/^\d+-\d+$/, '行号，如 21-83'),
    kind: z.enum(ARTEFACT_KINDS),
    text,
  }),
  z.strictObject({ line, kind: z.enum(ARTEFACT_KINDS), text }),
]);

const ledgerFile = z.strictObject({
  source: text,
  sha256,
  /** Of the text read from a source that is no plain text; see `corpus/extracts/`. */
  extract: sha256.optional(),
  notation: z.record(z.string(), z.int().positive()).optional(),
  artefacts: z.array(artefact).optional(),
  moves: z
    .array(z.strictObject({ work: text, at: text, line, text: text.optional(), reason: text }))
    .optional(),
});

/** One file of `corpus/ledgers/`: what of its source is in no work, and what moved, why. */
export interface SourceLedger extends Ledger {
  readonly source: string;
  readonly sha256: string;
  readonly extract?: string | undefined;
  readonly moves: readonly (LedgerMove & { readonly reason: string })[];
}

/** `3-876` or `379-460, 500` → inclusive ranges. The schema has checked the form. */
export function parseLines(lines: string): readonly LineRange[] {
  return lines.split(',').map((part): LineRange => {
    const [first = '', last = first] = part.trim().split('-');
    return [Number(first), Number(last)];
  });
}

/** Names of the artefact kinds, as `check` and the site print them. */
export const ARTEFACT_NAMES: Readonly<Record<(typeof ARTEFACT_KINDS)[number], string>> = {
  contents: '目录',
  'page-number': '页码',
  'repeated-head': '重复表头',
  bookmark: '书签',
  'running-head': '栏头',
  navigation: '网页栏目',
  markup: '标记',
};

/**
 * Reads a ledger.
 * @throws CorpusError with the place of what is not understood
 */
export function parseLedger(yaml: string, file: string): SourceLedger {
  const { data } = readYaml(ledgerFile, yaml, file, {
    expected: 'source、sha256，以及 artefacts、moves、notation',
    remedy: '对照 corpus/ledgers/ 中其他文件改正',
  });
  const { source, artefacts = [], moves = [], notation = {} } = data;
  return {
    source,
    sha256: data.sha256,
    extract: data.extract,
    notation,
    artefacts: artefacts.map((entry) => ({
      kind: entry.kind,
      text: entry.text,
      whole: 'lines' in entry,
      lines: 'lines' in entry ? (parseLines(entry.lines)[0] ?? [1, 1]) : [entry.line, entry.line],
    })),
    moves,
  };
}
