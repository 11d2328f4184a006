import type { WorkId } from '../model.ts';
import { editDistance } from '../search/edit-distance.ts';
import type { Folder } from '../search/fold.ts';
import { plainText } from './quote-text.ts';
import { isNumber } from './reference-number.ts';

export interface TitledWork {
  readonly id: WorkId;
  readonly title: string;
  /** 发文字号 */
  readonly number?: string;
}

/** What a title of a draft is the title of. */
export interface FoundTitle {
  readonly work: TitledWork;
  /** A letter or digit of it differs. */
  readonly isMisspelt: boolean;
  /** What the title has beyond that of the work, letters and digits only: should be its subtitle. */
  readonly rest: string;
}

export type TitleAnswer = FoundTitle | { readonly problem: string };

export interface TitleBook {
  /** @param hint a work that is meant where the title fits several */
  readonly ofTitle: (title: string, hint: (work: WorkId) => boolean) => TitleAnswer;
  readonly ofNumber: (number: string) => TitledWork | undefined;
}

/** Shorter titles are names of kinds: 规划, 条例. */
const SHORTEST_TITLE = 5;
const CHARACTERS_PER_SLIP = 10;
const NOTICE = /关于(?:印发|发布|批转|转发|公布)[〈《](.+)[〉》]的?(?:通知|公告|决定|命令?)$/u;

function letters(folded: string): string {
  return folded.replace(/[^\p{L}\p{N}]/gu, '');
}

/** Reads titles and numbers as drafts write them: folded, with or without the quotes of “十四五”. */
export function openTitleBook(works: readonly TitledWork[], folder: Folder): TitleBook {
  const fold = (title: string) => plainText(folder, title).text;
  const entries = works.map((work) => {
    const folded = fold(work.title);
    return { work, folded, loose: letters(folded) };
  });
  type Entry = (typeof entries)[number];

  function answer(
    found: readonly Entry[],
    hint: (work: WorkId) => boolean,
    rest: (entry: Entry) => string,
    isMisspelt = false,
  ): TitleAnswer | undefined {
    if (found.length === 0) return undefined;
    const hinted = found.length === 1 ? found : found.filter(({ work }) => hint(work.id));
    const [only] = hinted;
    if (only && hinted.length === 1) return { work: only.work, rest: rest(only), isMisspelt };
    const titles = found.map(({ work }) => `《${work.title}》`).join('、');
    return { problem: `题名所指不止一件：${titles}` };
  }

  return {
    ofTitle(title, hint) {
      const inner = NOTICE.exec(title)?.[1] ?? title;
      const folded = fold(inner);
      const loose = letters(folded);
      const none = () => '';
      const slips = Math.max(1, Math.floor(loose.length / CHARACTERS_PER_SLIP));
      const isLong = (text: string) => text.length >= SHORTEST_TITLE;
      return (
        answer(
          entries.filter((entry) => entry.folded === folded),
          hint,
          none,
        ) ??
        answer(
          entries.filter((entry) => entry.loose === loose),
          hint,
          none,
        ) ??
        answer(
          entries.filter((entry) => isLong(entry.loose) && loose.includes(entry.loose)),
          hint,
          (entry) => loose.replace(entry.loose, ''),
        ) ??
        answer(
          entries.filter(
            (entry) => entry.loose.endsWith(loose) && (isLong(loose) || hint(entry.work.id)),
          ),
          hint,
          none,
        ) ??
        answer(
          entries.filter(
            (entry) =>
              isLong(loose) &&
              Math.abs(entry.loose.length - loose.length) <= slips &&
              editDistance(entry.loose, loose) <= slips,
          ),
          hint,
          none,
          true,
        ) ?? { problem: `库中没有《${title}》` }
      );
    },
    ofNumber(number) {
      return works.find((work) => isNumber(number, work.number));
    },
  };
}
