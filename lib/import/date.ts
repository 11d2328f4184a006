const DIGITS = '〇一二三四五六七八九';
const DATE =
  /^(\d{4}|[〇零○ＯOo一二三四五六七八九]{4})年(\d{1,2}|[一二三四五六七八九十]{1,2})月(?:(\d{1,2}|[一二三四五六七八九十]{1,3})日)?$/u;

function yearOf(text: string): string {
  if (/^\d/u.test(text)) return text;
  return [...text.replace(/[零○ＯOo]/gu, '〇')].map((char) => DIGITS.indexOf(char)).join('');
}

/** `二十一` → 21, `三` → 3, `08` → 8. */
function smallNumber(text: string): number {
  if (/^\d/u.test(text)) return Number(text);
  const [tens = '', units = ''] = text.includes('十') ? text.split('十') : ['', text];
  const ten = text.includes('十') ? (tens === '' ? 1 : DIGITS.indexOf(tens)) * 10 : 0;
  return ten + (units === '' ? 0 : DIGITS.indexOf(units));
}

/**
 * `2022年8月26日`, `二〇二二年八月二十六日`, `2022年8月` → `2022-08-26`, `2022-08`.
 * @param text a date and nothing else; white space does not count
 * @returns undefined when it is none
 */
export function readDate(text: string): string | undefined {
  const [, year, month, day] = DATE.exec(text.replace(/\s/gu, '')) ?? [];
  if (!year || !month) return undefined;
  const numbers = [smallNumber(month), ...(day ? [smallNumber(day)] : [])];
  const limits = [12, 31];
  if (numbers.some((number, at) => number < 1 || number > (limits[at] ?? 0))) return undefined;
  return [yearOf(year), ...numbers.map((number) => String(number).padStart(2, '0'))].join('-');
}
