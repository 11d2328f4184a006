import { ANNEX } from './annex.ts';
import { closeSpaces } from './clean.ts';
import { readDate } from './date.ts';
import { type DraftBlock, type DraftMeta, leafOf } from './draft.ts';
import { readNumberedLine } from './heading.ts';
import { isBlank, type Line } from './lines.ts';
import { isDocumentName, mayBeTitle, readTitle } from './title.ts';

export interface Opening {
  readonly meta: DraftMeta;
  readonly blocks: readonly DraftBlock[];
  /** Index of the first line of the body. */
  readonly next: number;
  readonly titleLine?: number;
}

const HISTORY =
  /^[（(]?\s*\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日.{4,120}(?:通过|修订|修正|批准|公布|施行|发布)\s*[）)]?$/u;
const SESSION = /第.{1,4}届(.{2,30}?(?:代表大会常务委员会|代表大会|委员会))第/u;
const PASSED_IN =
  /日\s*(.{0,12}?)(?:第.{1,4}届)(全国人民代表大会常务委员会|全国人民代表大会|人民代表大会常务委员会|人民代表大会)/u;

/** 题注 of a law: when and by whom it was adopted and amended, one line each. */
function readHistory(text: string): { date: string; issuer?: string } | undefined {
  const line = closeSpaces(text);
  if (line.length > 200 || !HISTORY.test(line)) return undefined;
  const date = readDate(/\d{4}\s*年.{1,8}?日/u.exec(line)?.[0] ?? '');
  if (date === undefined) return undefined;
  const [, place = '', body] = PASSED_IN.exec(line) ?? [];
  const issuer = body ? place + body : SESSION.exec(line)?.[1];
  return issuer && !/批准/u.test(line) ? { date, issuer } : { date };
}

/**
 * Reads what stands between the title and the first heading of a work: 附件 above
 * the title, the title itself, 题注.
 */
export function readOpening(lines: readonly Line[], titled: boolean): Opening {
  const blocks: DraftBlock[] = [];
  let meta: DraftMeta = {};
  let next = 0;
  let named = titled;
  let titleLine: number | undefined;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as Line;
    if (isBlank(line)) continue;
    const text = closeSpaces(line.text, true);
    const title = named ? undefined : readTitle(lines.slice(i));
    const history = readHistory(line.text);
    const isNumber = /^\d{1,2}$/u.test(text) && ANNEX.test(lastText(blocks));
    if (!named && (ANNEX.test(text) || isNumber)) {
      blocks.push(leafOf('note', text, line.number));
    } else if (history) {
      meta = { ...meta, ...history };
      blocks.push(leafOf('note', closeSpaces(line.text), line.number));
    } else if (title) {
      meta = { ...meta, title: title.text };
      titleLine = title.line;
      named = true;
      next = i + title.next;
      i = next - 1;
      continue;
    } else break;
    next = i + 1;
  }
  // 附件 alone says nothing without the title under it.
  if (!named && !meta.date) return { meta: {}, blocks: [], next: 0 };
  return { meta, blocks, next, ...(titleLine ? { titleLine } : {}) };
}

function lastText(blocks: readonly DraftBlock[]): string {
  const last = blocks.at(-1);
  return last?.type === 'leaf' ? last.text : '';
}

/** Lines of a cover among which the title of a standard stands. */
const COVER = 15;

/** The series a standard belongs to is no name of it. */
const SERIES = /(?:国家|行业|地方|团体)标准$/u;

/**
 * Index of the line that names the document, where other lines stand above it: the
 * one that stands again over the text, or the first that may be a name.
 */
export function findNamedLine(lines: readonly Line[]): number | undefined {
  const names: { readonly text: string; readonly index: number }[] = [];
  let filled = 0;
  for (const [index, line] of lines.entries()) {
    if (isBlank(line)) continue;
    const text = closeSpaces(line.text);
    if (filled++ >= COVER || readNumberedLine(text)) break;
    if (mayBeTitle(line) && isDocumentName(text) && !SERIES.test(text)) names.push({ text, index });
  }
  const again = names.find(({ text, index }) =>
    lines.slice(index + 1).some((line) => closeSpaces(line.text) === text),
  );
  return (again ?? names[0])?.index;
}
