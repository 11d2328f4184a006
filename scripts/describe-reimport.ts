import { findDifferences } from '../lib/import/difference.ts';
import type { TextMatch } from '../lib/work/address-map.ts';
import type { Reimport } from './reimport.ts';

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
