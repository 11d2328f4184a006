import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { applyChanges, type Change } from './change-files.ts';
import {
  correctionsPath,
  ledgerPath,
  readIfThere,
  readWorkFiles,
  reviewPath,
  termsPath,
  type WorkFile,
  workPath,
} from './corpus-files.ts';
import { replaceTexts, setField } from './edit-yaml.ts';
import { unknownWork } from './nearest.ts';
import { isClauseOf } from './references.ts';
import { EXIT, UsageError } from './usage.ts';

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;
const LONGEST = 60;

function checkNewId(works: readonly WorkFile[], old: string, id: string): void {
  if (!ID.test(id) || id.length > LONGEST) {
    throw new UsageError(
      `编号“${id}”不合要求；应为小写字母、数字与连字符，不超过 ${LONGEST} 字，如 shuozhou-plan。`,
    );
  }
  const taken = works.find((work) => work.id === id);
  if (taken) throw new UsageError(`库中已有 ${id}（${taken.title}）；请另取编号。`);
  const former = works.find((work) => work.id !== old && work.formerIds.includes(id));
  if (former) {
    throw new UsageError(`${id} 是 ${former.id} 的旧编号，旧链接还指着它；请另取编号。`);
  }
}

/** Front matter under another id, which keeps the one before among its former ids. */
function renameIn({ yaml, id: old, formerIds }: WorkFile, id: string): string {
  const named = replaceTexts(yaml, ({ path, value }) =>
    path.length === 1 && path[0] === 'id' && value === old ? id : undefined,
  );
  const former = [...new Set([...formerIds, old])].filter((it) => it !== id);
  return setField(named, 'formerIds', former);
}

/**
 * Gives a work another id everywhere in the corpus: file, corrections, review,
 * witnesses, terms and ledger, together or not at all. The work keeps the old id
 * in `formerIds`.
 *
 * @returns the exit code
 * @throws UsageError when there is no such work, or the new id cannot be had
 */
export function renameWork(
  corpusDir: string,
  old: string,
  id: string,
  options: { readonly json?: boolean },
): number {
  const works = readWorkFiles(corpusDir);
  const work = works.find((candidate) => candidate.id === old);
  if (!work) {
    throw unknownWork(
      old,
      works.map((candidate) => candidate.id),
    );
  }
  checkNewId(works, old, id);
  const changes: Change[] = [
    { path: workPath(corpusDir, id), content: `---\n${renameIn(work, id)}---\n${work.body}` },
    { path: work.path },
  ];
  for (const pathOf of [correctionsPath, reviewPath]) {
    const path = pathOf(corpusDir, old);
    if (!existsSync(path)) continue;
    changes.push({ path: pathOf(corpusDir, id), content: readFileSync(path) }, { path });
  }
  for (const other of works) {
    if (other === work || !other.witnesses.includes(old)) continue;
    const yaml = replaceTexts(other.yaml, ({ path, value }) =>
      path[0] === 'witnesses' && value === old ? id : undefined,
    );
    changes.push({ path: other.path, content: `---\n${yaml}---\n${other.body}` });
  }
  const edits = [
    [
      termsPath(corpusDir),
      (yaml: string) =>
        replaceTexts(yaml, (text) =>
          isClauseOf(text, old) ? `${id}${text.value.slice(old.length)}` : undefined,
        ),
    ],
    [
      ledgerPath(corpusDir, work.source),
      (yaml: string) =>
        replaceTexts(yaml, ({ path, value }) =>
          path[0] === 'moves' && path.at(-1) === 'work' && value === old ? id : undefined,
        ),
    ],
  ] as const;
  for (const [path, edit] of edits) {
    const before = readIfThere(path);
    const after = before === undefined ? undefined : edit(before);
    if (after !== undefined && after !== before) changes.push({ path, content: after });
  }
  applyChanges(corpusDir, changes);

  const changed = changes.map(({ path, content }) => ({
    file: `corpus/${relative(corpusDir, path)}`,
    removed: content === undefined,
  }));
  if (options.json) console.log(JSON.stringify({ from: old, to: id, changed }));
  else {
    console.log(`${old} 改为 ${id}：`);
    for (const { file, removed } of changed) console.log(`  ${removed ? '移去' : '写出'} ${file}`);
  }
  return EXIT.found;
}
