import { describe, expect, it } from 'vitest';
import { parseWork } from '../../../lib/work/parse.ts';
import { CorpusError } from '../../../lib/work/problem.ts';
import { textsOf } from '../../../lib/work/walk.ts';
import { frontMatter } from './sample.ts';

const FILE = 'corpus/works/sample-plan.md';

function addresses(body: string): readonly (readonly [string, string])[] {
  return [...textsOf(parseWork(frontMatter() + body, FILE))].map(({ address, text }) => [
    address,
    text,
  ]);
}

function complaints(text: string): string {
  try {
    parseWork(text, FILE);
  } catch (error) {
    if (error instanceof CorpusError) return error.message;
    throw error;
  }
  return '';
}

describe('a work read from Markdown', () => {
  it('numbers paragraphs within their section, and intros under .0', () => {
    const body = `
# 第一章 总则

本章导语。

## 第一节 目标

**推进绿色货运。**大力推广。

第二段。

## 第二节 范围

只有一段。

# 第二章 附则

附则一段。
`;
    expect(addresses(body)).toEqual([
      ['title', '样例规划'],
      ['1', '第一章 总则'],
      ['1.0.1', '本章导语。'],
      ['1.1', '第一节 目标'],
      ['1.1.1', '推进绿色货运。大力推广。'],
      ['1.1.2', '第二段。'],
      ['1.2', '第二节 范围'],
      ['1.2.1', '只有一段。'],
      ['2', '第二章 附则'],
      ['2.1', '附则一段。'],
    ]);
  });

  it('keeps the lead sentence as a prefix of the text', () => {
    const work = parseWork(`${frontMatter()}\n**推进绿色货运。**大力推广。\n`, FILE);
    expect(work.blocks[0]).toMatchObject({
      lead: '推进绿色货运。',
      text: '推进绿色货运。大力推广。',
    });
  });

  it('gives lines that are not paragraphs letters of their own, so that 段 counts paragraphs', () => {
    const body = `
:::notice
::masthead[朔州市人民政府文件]

::salutation[各县：]

现将规划印发给你们。

::signature[朔州市人民政府]
:::

# 一、背景

::caption[湖景]

正文。

:::colophon
抄送：市委办公室。
:::
`;
    expect(addresses(body)).toEqual([
      ['title', '样例规划'],
      ['n.m1', '朔州市人民政府文件'],
      ['n.s1', '各县：'],
      ['n.1', '现将规划印发给你们。'],
      ['n.g1', '朔州市人民政府'],
      ['1', '一、背景'],
      ['1.f1', '湖景'],
      ['1.1', '正文。'],
      ['c.1', '抄送：市委办公室。'],
    ]);
  });

  it('reads tables with spans, and boxes with their own count', () => {
    const body = `
# 一、目标

::table[表2-1 指标]

| 类别 | 指标 |
| --- | --- |
| 治理 | 浓度 |
| 〃 | 比例 |

:::box[专栏1 两山七河]
两山。

七河。
:::
`;
    expect(addresses(body)).toEqual([
      ['title', '样例规划'],
      ['1', '一、目标'],
      ['1.t1', '表2-1 指标'],
      ['1.t1.0', '类别\t指标'],
      ['1.t1.1', '治理\t浓度'],
      ['1.t1.2', '\t比例'],
      ['1.b1', '专栏1 两山七河'],
      ['1.b1.1', '两山。'],
      ['1.b1.2', '七河。'],
    ]);
    const work = parseWork(frontMatter() + body, FILE);
    const division = work.blocks[0];
    const table = division?.type === 'division' ? division.blocks[0] : undefined;
    expect(table).toMatchObject({ type: 'table', label: '表2-1' });
    expect(table?.type === 'table' && table.rows[1]?.cells[0]).toEqual({ text: '', spans: '治理' });
  });

  it('numbers 条 through the whole work', () => {
    const body = `
# 第一章 总则

## 第一条

为了保护环境。

第二款。

# 第二章 监督

## 第二条

国务院。
`;
    expect(addresses(body).map(([address]) => address)).toEqual([
      'title',
      '1',
      'a1',
      'a1.1',
      'a1.2',
      '2',
      'a2',
      'a2.1',
    ]);
  });

  it('takes what is printed literally once it is escaped', () => {
    const [, first] = addresses('\n23.18\\* 与 10月1日~11月20日~止，1\\:2，a\\_b，\\<b>。\n');
    expect(first?.[1]).toBe('23.18* 与 10月1日~11月20日~止，1:2，a_b，<b>。');
  });

  it('leaves a supplied title out of the text', () => {
    const work = parseWork(`${frontMatter({ supplied: '[title]' })}\n正文。\n`, FILE);
    expect(work.titles).toEqual([]);
    expect(work.meta.title).toBe('样例规划');
  });

  it('marks each correction where it is read', () => {
    const entry = { at: '1', line: 3, printed: '系統', read: '系统', evidence: '繁体混入' };
    const work = parseWork(`${frontMatter()}\n监控系统。\n`, FILE, [entry]);
    expect(work.blocks[0]).toMatchObject({
      corrections: [{ mark: [2, 4], printed: '系統', read: '系统', evidence: '繁体混入', line: 3 }],
    });
  });
});

describe('a work that cannot be read says where, what was found and what to do', () => {
  it.each([
    ['', `${FILE}:1: 得到空文件`],
    ['# 一、没有元数据\n', `${FILE}:1: 得到没有元数据`],
    [`${frontMatter()}\n`, `${FILE}:1: 得到没有正文`],
    [frontMatter({ kind: 'poem' }), `${FILE}:4: 得到字段 kind 的值“"poem"”；应为plan`],
    [frontMatter({ id: '朔州' }), `${FILE}:2: 得到字段 id`],
    [frontMatter({ title: undefined }), '字段 title 的值无；应为类型 string'],
    [frontMatter({ colour: 'red' }), '应为已知字段（不含 colour）'],
    [frontMatter({ place: '{ name: 朔州市' }), '无法解析的 YAML'],
    [`${frontMatter()}\n## 第一节 越级\n\n正文。\n`, `${FILE}:10: 得到## 级标题；应为# 级标题`],
    [`${frontMatter()}\n# 一、甲\n\n# 三、丙\n\n丙。\n`, `${FILE}:12: 得到标题“三、”`],
    [`${frontMatter()}\n正文有*斜体*。\n`, `${FILE}:10: 得到斜体标记`],
    [`${frontMatter()}\n<script>x</script>\n`, `${FILE}:10: 得到不认识的内容 html`],
    [`${frontMatter()}\n- 列表\n`, `${FILE}:10: 得到不认识的内容 list`],
    [`${frontMatter()}\n::poem[诗]\n`, '不认识的内容 leafDirective“poem”'],
    [`${frontMatter()}\n::table[表1]\n\n正文。\n`, `${FILE}:10: 得到表题之后没有表`],
    [`${frontMatter()}\n| 甲 | 乙 |\n| --- | --- |\n| 〃 | 1 |\n`, '首行即为“〃”'],
  ])('%#', (text, expected) => {
    const message = complaints(text);
    expect(message).toContain(expected);
    expect(message).toContain('处理：');
  });

  it('lists every problem of the file at once', () => {
    const message = complaints(`${frontMatter()}\n# 一、甲\n\n- 列表\n\n# 三、丙\n\n*斜*\n`);
    expect(message.split('\n')).toHaveLength(3);
  });

  it('refuses a correction that points nowhere or is not unique', () => {
    const entry = { line: 3, printed: '統', read: '统', evidence: '繁体' };
    const read = (at: string) => () =>
      parseWork(`${frontMatter()}\n统一统计。\n`, FILE, [{ ...entry, at }]);
    expect(read('9')).toThrow('勘误指向 9');
    expect(read('1')).toThrow('出现不止一次');
  });
});
