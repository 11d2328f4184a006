import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../lib/import/html-lines.ts';
import { importText } from '../../../lib/import/import.ts';
import { readMarkdown } from '../../../lib/import/markdown-lines.ts';
import { SourceError } from '../../../lib/import/read-text.ts';
import { mutate, randomFrom, unaccounted } from './mutate.ts';

const sources = readdirSync('corpus/sources').map((file) =>
  readFileSync(`corpus/sources/${file}`, 'utf8'),
);

function excerpt(random: (below: number) => number): string {
  const lines = (sources[random(sources.length)] ?? '').split('\n');
  const from = random(lines.length);
  return lines.slice(from, from + 10 + random(120)).join('\n');
}

describe('a broken text', () => {
  it('keeps the halves of a character that a line end cut in two as two', () => {
    const text =
      '一直以来，环境空气质量持续改善，全市上下奋力描绘人与自然和谐共生的美丽画卷，\ud842\n\udfb7';
    const imported = importText(text, 'a.txt');
    expect(unaccounted(text, imported)).toBe(0);
    expect(imported.works[0]?.markdown).toContain('画卷，\ufffd\ufffd');
  });

  it('takes a heading mark with nothing behind it for no title', () => {
    const { works } = importText('# \n全市水环境质量持续改善。\n', 'a.txt');
    expect(works.map(({ draft }) => draft.meta.title)).toEqual([undefined]);
  });

  it('is imported however many headings it has', () => {
    const text = '# 治\n'.repeat(150_000);
    expect(unaccounted(text, importText(text, 'a.md'))).toBe(0);
  });

  it('is imported with every character accounted for, whatever is wrong with it', () => {
    for (let seed = 0; seed < 2000; seed++) {
      const text = mutate(excerpt(randomFrom(seed)), randomFrom(seed + 1e6));
      const imported = importText(text, 'a.txt');
      expect(unaccounted(text, imported), `seed ${seed}`).toBe(0);
    }
  });

  it('is read as a page or as Markdown, or refused', () => {
    for (let seed = 0; seed < 300; seed++) {
      const random = randomFrom(seed);
      const text = mutate(
        `<div><p>${excerpt(random).replaceAll('\n', '</p><table><tr><td>')}`,
        random,
      );
      try {
        const page = readHtml(text, 'a.html');
        expect(unaccounted(page.text, importText(page, 'a.html')), `seed ${seed}`).toBe(0);
      } catch (error) {
        expect(error, `seed ${seed}`).toBeInstanceOf(SourceError);
      }
      const markdown = readMarkdown(text);
      const imported = importText(markdown, 'a.md');
      expect(unaccounted(markdown.text, imported), `seed ${seed}`).toBe(0);
    }
  });
});
