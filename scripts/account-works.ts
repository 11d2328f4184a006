import type { Account } from '../lib/import/account.ts';
import { accountSource } from '../lib/import/fidelity.ts';
import type { Work } from '../lib/model.ts';
import { parseLedger, parseLines } from '../lib/work/ledger.ts';
import { textsOf } from '../lib/work/walk.ts';

/** Accounts for a source with works and a ledger that may not be written yet. */
export function accountWorks(
  source: { readonly file: string; readonly text: string },
  works: readonly Work[],
  ledger: string,
): Account {
  const first = (work: Work) => parseLines(work.meta.source.lines)[0]?.[0] ?? 1;
  const claims = [...works]
    .sort((a, b) => first(a) - first(b))
    .map((work) => ({
      work: work.id,
      file: `corpus/works/${work.id}.md`,
      lines: parseLines(work.meta.source.lines),
      pieces: [...textsOf(work)],
    }));
  const parsed = parseLedger(ledger, `corpus/ledgers/${source.file}`);
  return accountSource(`corpus/sources/${source.file}`, source.text, claims, parsed);
}
