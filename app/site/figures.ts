/** 53218 → `5.3 万`, 940 → `940`: how a size is said, not how it is counted. */
export function inTenThousands(count: number): string {
  return count < 10_000 ? String(count) : `${(count / 10_000).toFixed(1).replace(/\.0$/, '')} 万`;
}

/** `2022-08-26` → `2022年8月26日`; a date known to the month or year stays so. */
export function chineseDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return [`${year}年`, month && `${month}月`, day && `${day}日`].filter(Boolean).join('');
}
