import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stripNotation } from '../../../lib/import/clean.ts';
import type { DraftBlock } from '../../../lib/import/draft.ts';
import { squeeze } from '../../../lib/import/glyphs.ts';
import { importText } from '../../../lib/import/import.ts';
import { sentence } from './random-plan.ts';

const sources = readdirSync('corpus/sources').map((file) => ({
  file,
  text: readFileSync(`corpus/sources/${file}`, 'utf8'),
}));

function source(prefix: string) {
  const found = sources.find(({ file }) => file.startsWith(prefix));
  if (!found) throw new Error(`no source ${prefix}`);
  return found;
}

function excerpt(prefix: string, first: number, last: number): string {
  return source(prefix)
    .text.split('\n')
    .slice(first - 1, last)
    .join('\n');
}

/** Every text of a draft as it stands there; ditto marks are ours. */
function textsOf(blocks: readonly DraftBlock[]): readonly string[] {
  return blocks.flatMap((block) => {
    if (block.type === 'container') return [block.title, ...textsOf(block.blocks)];
    if (block.type !== 'table') return [block.text];
    return [block.caption, ...block.rows.flat().filter((cell) => cell !== '〃')];
  });
}

function headingsOf(blocks: readonly DraftBlock[]) {
  return blocks.flatMap((block) =>
    block.type === 'heading' ? [`${'#'.repeat(block.depth)} ${block.text}`] : [],
  );
}

function onlyDraft(text: string) {
  const { works } = importText(text, 'a.txt');
  expect(works).toHaveLength(1);
  return works[0]?.draft ?? { meta: {}, blocks: [], firstLine: 0, lastLine: 0, gaps: [] };
}

describe('the draft of a real source', () => {
  it('reads the notice, the contents and the title in front of a plan', () => {
    const { works, report } = importText(excerpt('002', 1, 91), 'plan.txt');
    const draft = works[0]?.draft;
    expect(draft?.meta).toEqual({
      number: '朔政发〔2022〕36号',
      issuer: '朔州市人民政府',
      date: '2022-08-26',
      title: '朔州市“十四五”生态环境保护规划',
    });
    expect(works[0]?.markdown.split('---\n').at(-1)).toContain(
      [
        ':::notice',
        '::masthead[朔州市人民政府文件]',
        '::masthead[朔政发〔2022〕36号]',
        '::title[朔州市人民政府关于印发《朔州市“十四五”生态环境保护规划》的通知]',
        '::salutation[各县（市、区）人民政府，朔州经济开发区管委会，市直各有关单位：]',
        '现将《朔州市“十四五”生态环境保护规划》印发给你们，请认真组织实施。',
        '::signature[朔州市人民政府]',
        '::signature[2022年8月26日]',
        '::note[（此件公开发布）]',
        ':::',
        '# 第一章 基础形势',
      ].join('\n\n'),
    );
    expect(report.artefacts).toEqual([
      { kind: 'contents', firstLine: 21, lastLine: 83, characters: 938 },
    ]);
  });

  it('reads the colophon at its end', () => {
    const draft = onlyDraft(excerpt('002', 848, 876));
    expect(draft.blocks.at(-1)).toMatchObject({
      kind: 'colophon',
      blocks: [
        { type: 'paragraph', text: '本文件由朔州市生态环境局负责解读。' },
        { type: 'paragraph' },
        { type: 'leaf', kind: 'signature', text: '朔州市人民政府办公室' },
        { type: 'leaf', kind: 'signature', text: '2022年8月26日印发' },
      ],
    });
  });

  it('joins a paragraph over a page break and keeps its lead', () => {
    const { markdown } = importText(excerpt('002', 384, 394), 'a.txt').works[0] ?? { markdown: '' };
    expect(markdown).toContain(
      '补给区等区域环境状况，确保农村集中饮用水水源地水质安全。\n\n**全面开展',
    );
    expect(markdown).toContain(
      '# 一、保障饮用水水源安全\n\n**加强县级及以上城市饮用水水源地水质监测。**根据',
    );
  });

  it('reads boxes that open with a tab, over bookmarks', () => {
    const draft = onlyDraft(excerpt('004', 425, 432));
    const box = draft.blocks.find((block) => block.type === 'container');
    expect(box).toMatchObject({ kind: 'box', title: '专栏6 五湖生态修复治理工程' });
    expect(box?.blocks).toHaveLength(1);
    expect(draft.blocks.at(-1)).toMatchObject({ type: 'paragraph' });
  });

  it('cuts a newspaper page into its reports, with kicker, subtitle, caption and byline', () => {
    const { works, report } = importText(source('003').text, 'page.txt');
    expect(
      works.map(({ id, draft }) => [id, draft.meta.kicker, draft.meta.title, draft.meta.authors]),
    ).toEqual([
      ['page-1', undefined, '书写美丽阳泉的“绿色”答卷', ['温荣鑫', '冯涛']],
      ['page-2', '晋城市沁水县不断深化集体林权制度改革', '让山林更绿生活更美', ['张俊', '何利锋']],
      ['page-3', '山西省生态环境厅', '举办全省移动源污染防治管理培训班', ['郝苗锋']],
      ['page-4', '忻州市生态环境局', '召开全市生态环境执法工作暨重点工作推进会议', ['邵康']],
      ['page-5', '晋中市生态环境局昔阳分局', '开展集中式饮用水水源地排查巡查', ['王梅']],
    ]);
    expect(works[0]?.draft.meta.subtitle).toBe('——“十四五”时期阳泉市生态环境保护工作综述');
    expect(works[0]?.markdown).toContain('较“十三五”末下降了34.8%;优良天数215天');
    expect(report.artefacts.map(({ firstLine }) => firstLine)).toEqual([7, 105]);
  });

  it('says what it is not sure of, each with its line', () => {
    const { report } = importText(source('001').text, 'page.txt');
    expect(report.doubts).toContainEqual({ line: 11, message: '分行的标题已连为一行，请核对' });
    expect(report.doubts).toContainEqual({
      line: 374,
      message: '署名或来源之后还有正文，或含多篇，请分开',
    });
    expect(
      importText('一、甲乙\n\n正文一。\n\n三、丙丁\n\n正文二。', 'a.txt').report.doubts,
    ).toContainEqual({
      line: 5,
      message: '“三、”不接续本级序号（应为 一、 2），按正文处理',
    });
  });
});

/** The committed works are these drafts, reviewed: their outlines agree. */
describe('the outlines of the plans', () => {
  it('are recovered whole', () => {
    const count = (prefix: string, depth: number) =>
      importText(source(prefix).text, 'a.txt')
        .works.flatMap(({ draft }) => headingsOf(draft.blocks))
        .filter((heading) => heading.startsWith(`${'#'.repeat(depth)} `)).length;
    expect([count('002', 1), count('002', 2), count('002', 3)]).toEqual([12, 47, 9]);
    expect([count('004', 1), count('004', 2), count('004', 3)]).toEqual([8, 28, 0]);
  });
});

describe('any text', () => {
  it('set in narrow columns is recovered, paragraph by paragraph', () => {
    const column = fc.record({
      width: fc.integer({ min: 14, max: 24 }),
      paragraphs: fc.array(
        fc.array(sentence, { minLength: 2, maxLength: 4 }).map((all) => all.join('')),
        { minLength: 4, maxLength: 8 },
      ),
    });
    fc.assert(
      fc.property(column, ({ width, paragraphs }) => {
        const lines = paragraphs.flatMap((text) => {
          // The first line is indented by two, which the export has dropped.
          const wrapped = [text.slice(0, width - 2)];
          for (let at = width - 2; at < text.length; at += width) {
            wrapped.push(text.slice(at, at + width));
          }
          return [...wrapped, ''];
        });
        const { blocks } = onlyDraft(lines.join('\n'));
        expect(textsOf(blocks)).toEqual(paragraphs);
      }),
      { numRuns: 300 },
    );
  });
});

describe('nothing is lost', () => {
  it('from any shuffle of the lines of the real sources', () => {
    const pool = sources.flatMap(({ text }) => text.split('\n'));
    const lines = fc.array(
      fc.oneof(
        fc.nat(pool.length - 1).map((index) => pool[index] ?? ''),
        fc.constantFrom(
          '',
          '',
          '目 录',
          '\t',
          '表9 甲乙',
          '\t专栏9',
          '甲\t乙\t丙',
          '（此件公开发布）',
        ),
      ),
      { minLength: 1, maxLength: 40 },
    );
    fc.assert(
      fc.property(lines, (list) => {
        const text = list.join('\n');
        fc.pre(text.trim() !== '');
        const { works, report } = importText(text, 'a.txt');
        const kept = works.flatMap(({ draft: { meta, blocks } }) =>
          squeeze([meta.kicker, meta.title, meta.subtitle, ...textsOf(blocks)].join('')),
        );
        const removed = report.artefacts.reduce((sum, { characters }) => sum + characters, 0);
        const printed = squeeze(list.map(stripNotation).join(''));
        expect(kept.length + removed).toBe(printed.length);
      }),
      { numRuns: 1500 },
    );
  });
});
