import { stripNotation } from '../../../lib/import/clean.ts';
import type { DraftBlock } from '../../../lib/import/draft.ts';
import type { Imported } from '../../../lib/import/import.ts';
import { countCharacters } from '../../../lib/import/lines.ts';

/** A stream of numbers that is the same for the same seed (mulberry32). */
export function randomFrom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * below);
  };
}

type Random = ReturnType<typeof randomFrom>;
type Mutation = (lines: string[], random: Random) => string[];

const STRANGE = [
  '\u200b',
  '\u200f',
  '\u202e',
  '\ufeff',
  '\ud800',
  '\udfff',
  '\u0000',
  '\u0007',
  '\u00ad',
  '\u3000',
  '<script>alert(1)</script>',
  '<!-- -->',
  ':::box[x]',
  '```',
  '|',
  '| a | b |',
  '\t',
  '\t\t\t',
  '第一条',
  '第九千九百九十九章 ',
  '一、',
  '（一）',
  '1.',
  '①',
  '目录',
  '附件',
  '附件1',
  '专栏1',
  '\t专栏1 甲',
  '表1 甲',
  '2022年1月1日',
  '某政发〔2022〕1号',
  '— 3 —',
  '目 录 第一章 甲 1 第二章 乙 2',
  '〃',
  '****',
  '[a](b)',
  '一一二二三三四四',
  '第一章 甲 第一条 乙。第二条 丙。',
];

const MUTATIONS: readonly Mutation[] = [
  // Truncated.
  (lines, random) => lines.slice(0, random(lines.length) + 1),
  (lines, random) => lines.slice(random(lines.length)),
  // Shuffled.
  (lines, random) => {
    const out = [...lines];
    for (let i = out.length - 1; i > 0; i--) {
      const j = random(i + 1);
      [out[i], out[j]] = [out[j] ?? '', out[i] ?? ''];
    }
    return out;
  },
  // Lines doubled, blank lines gone, everything on one line.
  (lines) => lines.flatMap((line) => [line, line]),
  (lines) => lines.filter((line) => line.trim() !== ''),
  (lines) => [lines.join('')],
  (lines) => lines.flatMap((line) => [line, '']),
  // One character a line.
  (lines, random) => [...lines.slice(0, 20 + random(40)).join('')],
  // Something strange at a random place of a random line, many times.
  (lines, random) => {
    const out = [...lines];
    for (let i = 0; i < 1 + random(30); i++) {
      const at = random(out.length);
      const line = out[at] ?? '';
      const cut = random(line.length + 1);
      const strange = STRANGE[random(STRANGE.length)] ?? '';
      out[at] = random(3) === 0 ? strange : line.slice(0, cut) + strange + line.slice(cut);
    }
    return out;
  },
  // Wrapped at some width; boxes in boxes; a long table.
  (lines, random) => {
    const width = 5 + random(40);
    return lines.flatMap((line) => line.match(new RegExp(`.{1,${width}}`, 'gu')) ?? ['']);
  },
  (lines, random) =>
    lines.flatMap((line) => (random(4) === 0 ? [`\t专栏${random(9)} 甲`, line] : [line])),
  (lines, random) => {
    const columns = 3 + random(5);
    const rows = Array.from({ length: random(60) }, (_, row) =>
      Array.from({ length: columns }, (_, column) => (random(3) ? `${row}${column}` : '')).join(
        '\t',
      ),
    );
    return [...lines.slice(0, random(20)), '表1 甲', ...rows, ...lines.slice(0, random(20))];
  },
];

/** A text with one to three things gone wrong. */
export function mutate(text: string, random: Random): string {
  let lines = text.split('\n');
  for (let i = 0; i <= random(3); i++) {
    const mutation = MUTATIONS[random(MUTATIONS.length)];
    if (mutation && lines.length > 0) lines = mutation(lines, random);
  }
  return lines.join('\n');
}

function* textsIn(blocks: readonly DraftBlock[]): Generator<string> {
  for (const block of blocks) {
    if (block.type === 'container') {
      yield block.title;
      yield* textsIn(block.blocks);
    } else if (block.type === 'table') {
      yield block.caption;
      yield* block.rows.flat().filter((cell) => cell !== '〃');
    } else yield block.text;
  }
}

/** Characters of a text that its import neither kept nor reported as left out. */
export function unaccounted(text: string, { works, report }: Imported): number {
  let kept = 0;
  for (const { draft } of works) {
    const { kicker = '', title = '', subtitle = '' } = draft.meta;
    kept += countCharacters(kicker + title + subtitle);
    for (const part of textsIn(draft.blocks)) kept += countCharacters(part);
  }
  const removed = report.artefacts.reduce((sum, { characters }) => sum + characters, 0);
  const printed = text
    .split('\n')
    .reduce((sum, line) => sum + countCharacters(stripNotation(line)), 0);
  // A cell that is printed 〃 reads like one that continues the cell above.
  const dittos = text.split('〃').length - 1;
  const rest = printed - kept - removed;
  return rest >= 0 && rest <= dittos ? 0 : rest;
}
