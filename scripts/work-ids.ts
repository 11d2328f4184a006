import type { ImportedDraft } from '../lib/import/import.ts';
import { readingOf } from './pinyin.ts';
import { UsageError } from './usage.ts';

const LONGEST_ID = 48;
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;

/** @throws UsageError for an id that can be no part of an address of the site */
export function checkId(id: string): void {
  if (ID.test(id)) return;
  throw new UsageError(`编号“${id}”不能用作网址：只用小写字母、数字和连字符，如 beijing-2022。`);
}

/** Chinese as it is read, without tones: what an id may be made of. */
function spell(text: string): string {
  const syllables = readingOf(text).flatMap((part) =>
    typeof part === 'string' ? part : part.slice(0, 1),
  );
  const spelt = syllables
    .join('')
    .toLowerCase()
    .replace(/[^a-z0-9]/gu, '');
  return spelt.slice(0, LONGEST_ID);
}

/** A file named in Chinese, or by a date, gives no id that says anything: its title does. */
function idFor({ id, draft }: ImportedDraft, file: string): string {
  const stem = file.replace(/\.[^.]*$/u, '');
  const says = /[a-z]{3}/u.test(id) && !/^work(?:-\d+)?$/u.test(id) && !/\p{sc=Han}/u.test(stem);
  const title = draft.meta.title?.replace(/^中华人民共和国/u, '') ?? '';
  return says ? id : spell(title) || spell(stem) || id;
}

/** An id that works of one file share is numbered. */
export function idsFor(
  works: readonly ImportedDraft[],
  file: string,
  given?: string,
): readonly string[] {
  const ids = works.map((work) => given ?? idFor(work, file));
  return ids.map((id, index) => {
    const shared = ids.filter((other) => other === id).length > 1;
    return shared ? `${id}-${index + 1}` : id;
  });
}
