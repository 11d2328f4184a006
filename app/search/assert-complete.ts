import type { Library } from './library.ts';

/**
 * What stands on its own, with no word beside it on what is missing, must not miss anything.
 * @throws Error when works could not be read
 */
export function assertComplete(library: Library): void {
  const { files = [], scanned } = library.damage() ?? {};
  if (!scanned || scanned.unread.length === 0) return;
  const missing = scanned.unread.map((title) => `《${title}》`).join('');
  throw new Error(`索引文件损坏，请重新发布（${files.join('、')}）；${missing}也未能读取`);
}
