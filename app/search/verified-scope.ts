import type { Found } from './messages.ts';

/** What was searched and how, as the sentence that vouches for a count begins. */
export function verifiedScope({
  characters,
  damage,
}: Pick<Found, 'characters' | 'damage'>): string {
  const size = `${characters.toLocaleString('zh-CN')} 字`;
  const scanned = damage?.scanned;
  return scanned ? `索引不可用，已逐件扫描 ${scanned.works} 件 ${size}` : `已逐字核对全库 ${size}`;
}
