import type { Account } from '../lib/import/account.ts';
import { countOutline, type OutlineCounts } from '../lib/import/count-outline.ts';
import type { Artefact, Doubt, DraftMeta, Gap } from '../lib/import/draft.ts';
import type { Imported } from '../lib/import/import.ts';
import type { Suggestion } from '../lib/import/suggest.ts';
import { toNumeral } from '../lib/numeral.ts';
import { describeSuggestions } from './describe-suggestions.ts';

export interface WorkReport {
  readonly id: string;
  readonly title: string | null;
  readonly meta: DraftMeta;
  /** Lines of the text it takes up. */
  readonly lines: string;
  readonly outline: OutlineCounts;
  readonly headings: readonly {
    readonly depth: number;
    readonly text: string;
    readonly line: number;
  }[];
  readonly gaps: readonly Gap[];
  /** Works of the corpus that have much of its text. */
  readonly similar: readonly { readonly work: string; readonly share: number }[];
}

/** Characters other than white space: what became of each. */
export interface Characters {
  readonly all: number;
  readonly kept: number;
  readonly notation: number;
  readonly artefacts: number;
  readonly unaccounted: number;
  readonly added: number;
}

export interface FileReport {
  readonly file: string;
  readonly works: readonly WorkReport[];
  readonly characters: Characters;
  readonly notation: Readonly<Record<string, number>>;
  readonly artefacts: readonly Artefact[];
  readonly doubts: readonly Doubt[];
  readonly suggestions: readonly Suggestion[];
  readonly pages: Imported['report']['pages'];
}

const ARTEFACT_NAMES: Readonly<Record<string, string>> = {
  contents: '目录',
  'page-number': '页码',
  'repeated-head': '重复表头',
  'running-head': '栏头',
  navigation: '网页栏目',
};
const SHOWN = 12;

function sum(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((all, count) => all + count, 0);
}

export function makeReport(
  file: string,
  { works, report }: Imported,
  account: Account,
  similar: (index: number) => WorkReport['similar'],
): FileReport {
  return {
    file,
    works: works.map(({ id, draft }, index) => ({
      id,
      title: draft.meta.title ?? null,
      meta: draft.meta,
      lines: `${draft.firstLine}-${draft.lastLine}`,
      outline: countOutline(draft.blocks),
      headings: draft.blocks.flatMap((block) =>
        block.type === 'heading'
          ? [{ depth: block.depth, text: block.text, line: block.line }]
          : [],
      ),
      gaps: draft.gaps,
      similar: similar(index),
    })),
    characters: {
      all: account.characters,
      kept: account.works.reduce((all, { characters }) => all + characters, 0),
      notation: sum(account.notation),
      artefacts: sum(account.artefacts),
      unaccounted: account.unaccounted,
      added: account.added,
    },
    notation: report.notation,
    artefacts: report.artefacts,
    doubts: report.doubts,
    suggestions: report.suggestions,
    pages: report.pages,
  };
}

function numbersOf({ series, from, to }: Gap): string {
  const name = (number: number) => `第${toNumeral(number)}${series}`;
  return from === to ? name(from) : `${name(from)}至${name(to)}`;
}

/** Lines of a list, the first dozen, and how many more there are. */
function some<T>(items: readonly T[], line: (item: T) => string): readonly string[] {
  const rest = items.length - SHOWN;
  return [
    ...items.slice(0, SHOWN).map(line),
    ...(rest > 0 ? [`  ……还有 ${rest} 处（--json 列出全部）`] : []),
  ];
}

/** The report of one file as a person reads it. */
export function describeReport(
  { file, works, characters, notation, artefacts, doubts, suggestions }: FileReport,
  written: (id: string) => string,
): string {
  const { all, kept, unaccounted, added } = characters;
  const counts = new Map<string, { places: number; characters: number }>();
  for (const { kind, characters: count } of artefacts) {
    const before = counts.get(kind) ?? { places: 0, characters: 0 };
    counts.set(kind, { places: before.places + 1, characters: before.characters + count });
  }
  const dropped = [...counts].map(
    ([kind, it]) => `${ARTEFACT_NAMES[kind] ?? kind} ${it.places} 处 ${it.characters} 字`,
  );
  const marks = sum(notation);
  return [
    `${file}：${all} 字，${works.length} 件；入正文 ${kept}，格式记号 ${characters.notation}，非正文 ${characters.artefacts}，增字 ${added}，未入账 ${unaccounted}`,
    ...works.flatMap(({ id, title, meta, outline, gaps, similar }) => [
      `  ${id}  ${title ?? '题名原文未载'}  ${written(id)}`,
      `    ${[meta.issuer ?? '发文机关原文未载', meta.number ?? '发文字号原文未载', meta.date ?? '成文日期原文未载'].join(' · ')}`,
      `    ${Object.entries(outline)
        .map(([name, count]) => `${name} ${count}`)
        .join('　')}`,
      ...gaps.map(
        (gap) => `    ${file}:${gap.line} “${gap.marker}”之前缺${numbersOf(gap)}：是否残本，请核对`,
      ),
      ...similar.map(
        ({ work, share }) =>
          `    与库中 ${work} 有 ${Math.round(share * 100)}% 的文字相同：是否已入库，请核对`,
      ),
    ]),
    ...(marks > 0 ? [`  格式记号 ${marks} 处，已转为文字`] : []),
    ...(dropped.length > 0 ? [`  不入正文：${dropped.join('，')}`] : []),
    ...some(doubts, ({ line, message }) => `  ${file}:${line} 存疑：${message}`),
    ...some(
      describeSuggestions(suggestions),
      ({ line, message }) => `  ${file}:${line} ${message}`,
    ),
  ].join('\n');
}
