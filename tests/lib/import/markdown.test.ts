import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DraftBlock } from '../../../lib/import/draft.ts';
import { escapeText, renderBlocks, renderDraft } from '../../../lib/import/markdown.ts';
import { parseWork } from '../../../lib/work/parse.ts';
import { textsOf } from '../../../lib/work/walk.ts';

const FRONT = `---
id: sample
title: 样本
kind: plan
place: { name: 朔州市, code: "140600", level: city }
source: { file: a.txt, sha256: "${'0'.repeat(64)}", lines: "1-9" }
rights: { status: official, note: 公开 }
---
`;

function readBack(blocks: readonly DraftBlock[]): readonly string[] {
  const work = parseWork(`${FRONT}\n${renderBlocks(blocks)}\n`, 'sample.md');
  return [...textsOf(work)].slice(1).map(({ text }) => text);
}

describe('Markdown of a draft', () => {
  it.each([
    ['注：带*为2019年数据', '注：带\\*为2019年数据'],
    ['林业产业模式:以育苗', '林业产业模式\\:以育苗'],
    ['今年1~9月', '今年1\\~9月'],
    ['1. 任务', '1\\. 任务'],
    ['# 号', '\\# 号'],
    ['-- -', '\\-- -'],
    ['破题: 从“纸上权益”', '破题: 从“纸上权益”'],
  ])('writes %s as %s', (text, markdown) => {
    expect(escapeText(text)).toBe(markdown);
  });

  it('writes each kind of block as the dialect of a work has it', () => {
    const at = { line: 1 };
    expect(
      renderBlocks([
        { type: 'heading', depth: 2, text: '第六节 移动源', ...at },
        { type: 'paragraph', text: '推进绿色货运。大力推广。', lead: 7, ...at },
        { type: 'leaf', kind: 'caption', text: '桑干河', ...at },
        {
          type: 'table',
          caption: '表1 甲',
          rows: [
            ['甲', '乙'],
            ['23*', ''],
          ],
          ...at,
        },
        {
          type: 'container',
          kind: 'box',
          title: '专栏1 两山',
          blocks: [{ type: 'paragraph', text: '两山：指山。', lead: 3, ...at }],
          ...at,
        },
      ]),
    ).toMatchInlineSnapshot(`
      "## 第六节 移动源

      **推进绿色货运。**大力推广。

      ::caption[桑干河]

      ::table[表1 甲]

      | 甲 | 乙 |
      | --- | --- |
      | 23\\* | |

      :::box[专栏1 两山]

      **两山：**指山。

      :::"
    `);
  });

  it('leaves empty what a person has to fill in, and out what the text does not say', () => {
    const markdown = renderDraft(
      {
        meta: { title: '甲规划', number: '朔政发〔2022〕36号' },
        blocks: [],
        firstLine: 3,
        lastLine: 9,
        gaps: [],
      },
      { id: 'jia', file: 'a.txt', sha256: 'f'.repeat(64) },
    );
    expect(markdown).toContain('place: { name: "", code: "", level: city }');
    expect(markdown).toContain('number: "朔政发〔2022〕36号"');
    expect(markdown).toContain('# date: 原文未载');
  });

  it('makes no heading of a paragraph that begins like one, however deep', () => {
    for (const text of ['# 甲', '## 甲', '###### 甲', '- 甲', '+ 甲']) {
      expect(escapeText(text)).toBe(`\\${text}`);
    }
  });

  it('reads back character by character, whatever stands in the text', () => {
    const char = fc.oneof(
      fc.constantFrom(...'*_[]<>`~|{}&$\\:#+-.!()"\'/@=1〃“”。，：；年abw '),
      fc.constantFrom(
        '::',
        '**',
        '](',
        'http://a.b',
        'www.a.cn',
        'a@b.cn',
        '&amp;',
        '1)',
        '```',
        '---',
        '-- -',
        '--\t- -',
      ),
      fc.constantFrom(...'治理水源'),
    );
    const text = fc
      .array(char, { minLength: 1, maxLength: 16 })
      .map((chars) => chars.join('').replace(/\s+/g, ' ').trim())
      .filter((joined) => joined !== '' && joined !== '〃');
    fc.assert(
      fc.property(text, text, text, (paragraph, cell, caption) => {
        const blocks: readonly DraftBlock[] = [
          { type: 'paragraph', text: `甲${paragraph}`, lead: 0, line: 1 },
          { type: 'paragraph', text: paragraph, lead: 0, line: 1 },
          { type: 'leaf', kind: 'caption', text: caption, line: 1 },
          {
            type: 'table',
            caption,
            rows: [
              ['头', '尾'],
              [cell, '乙'],
            ],
            line: 1,
          },
          { type: 'heading', depth: 1, text: `甲${caption}`, line: 1 },
        ];
        expect(readBack(blocks)).toEqual([
          `甲${paragraph}`,
          paragraph,
          caption,
          caption,
          '头\t尾',
          `${cell}\t乙`,
          `甲${caption}`,
        ]);
      }),
      { numRuns: 1500 },
    );
  });
});
