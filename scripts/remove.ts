import { existsSync } from 'node:fs';
import { relative } from 'node:path';
import { parseDocument } from 'yaml';
import { applyChanges, type Change } from './change-files.ts';
import {
  correctionsPath,
  ledgerPath,
  readIfThere,
  readWorkFiles,
  reviewPath,
  sourcePath,
} from './corpus-files.ts';
import { unknownWork } from './nearest.ts';
import { type References, referencesTo } from './references.ts';
import { extractPath } from './source-text.ts';
import { EXIT } from './usage.ts';

/** Each term once, with all the clauses of the work that it rests on. */
function describeReferences(id: string, { witnesses, terms }: References): string {
  const clausesOf = new Map<string, string[]>();
  for (const { term, clause } of terms) {
    clausesOf.set(term, [...(clausesOf.get(term) ?? []), clause]);
  }
  return [
    `没有删除：库中还有 ${witnesses.length} 件异本、${clausesOf.size} 条术语用到 ${id}。`,
    ...witnesses.map((work) => `  corpus/works/${work.id}.md: witnesses 中列有 ${id}`),
    ...[...clausesOf].map(
      ([term, clauses]) => `  corpus/lexicon/terms.yaml: “${term}”据 ${clauses.join('、')} 释义`,
    ),
    '处理：先改去这些引用，再删除。',
  ].join('\n');
}

/** The ledger of a source without the moves of a work. */
function withoutMoves(ledger: string, id: string): string {
  const document = parseDocument(ledger);
  const moves: unknown = document.toJS()?.moves;
  if (!Array.isArray(moves)) return ledger;
  const gone = moves.flatMap((move, index) => (move?.work === id ? [index] : []));
  if (gone.length === 0) return ledger;
  if (gone.length === moves.length) document.deleteIn(['moves']);
  else for (const index of gone.reverse()) document.deleteIn(['moves', index]);
  return document.toString({ lineWidth: 0 });
}

/**
 * Removes a work, its corrections and the record of its review; its source, ledger
 * and text as well, when no other work stands in that source.
 *
 * @returns the exit code: 1, with nothing removed, while anything else names the work
 * @throws UsageError when there is no such work
 */
export function removeWork(
  corpusDir: string,
  id: string,
  options: { readonly json?: boolean },
): number {
  const works = readWorkFiles(corpusDir);
  const work = works.find((candidate) => candidate.id === id);
  if (!work) {
    throw unknownWork(
      id,
      works.map((candidate) => candidate.id),
    );
  }
  const references = referencesTo(corpusDir, id);
  if (references.witnesses.length + references.terms.length > 0) {
    process.stderr.write(`${describeReferences(id, references)}\n`);
    return EXIT.failed;
  }
  const { source } = work;
  const others = works.filter((other) => other !== work && other.source === source);
  const ledger = ledgerPath(corpusDir, source);
  const paths = [
    work.path,
    correctionsPath(corpusDir, id),
    reviewPath(corpusDir, id),
    ...(source !== '' && others.length === 0
      ? [sourcePath(corpusDir, source), extractPath(corpusDir, source), ledger]
      : []),
  ].filter((path) => existsSync(path));
  const removed: readonly Change[] = paths.map((path) => ({ path }));
  const before = others.length > 0 ? readIfThere(ledger) : undefined;
  const after = before === undefined ? undefined : withoutMoves(before, id);
  const edited: readonly Change[] =
    after === undefined || after === before ? [] : [{ path: ledger, content: after }];
  applyChanges(corpusDir, [...edited, ...removed]);

  const names = paths.map((path) => `corpus/${relative(corpusDir, path)}`);
  const kept = others.map((other) => other.id);
  if (options.json) {
    console.log(JSON.stringify({ id, removed: names, ...(kept.length > 0 ? { kept } : {}) }));
    return EXIT.found;
  }
  console.log(`已删除 ${id}：\n${names.map((name) => `  ${name}`).join('\n')}`);
  if (kept.length > 0) {
    console.log(
      `来源 ${source} 留下：${kept.join('、')} 也取自它。其中原属 ${id} 的各行现在未入账。`,
    );
  }
  return EXIT.found;
}
