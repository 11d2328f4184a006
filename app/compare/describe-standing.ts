import type { Standing } from './scroll-sync.ts';
import type { WorkPlaces } from './work-places.ts';

/** What a column shows, in a line: `近 3.3.4 加快建设绿色交通运输体系`. */
export function describeStanding(
  { address, kind }: Standing,
  places: WorkPlaces | undefined,
  isRead: boolean,
): string {
  if (kind === '无对应') return '此处无对应内容';
  const name = places?.byAddress.get(address)?.name;
  if (name === undefined) return '';
  return `${isRead ? '在读' : (kind ?? '')} ${address} ${name}`.trim();
}
