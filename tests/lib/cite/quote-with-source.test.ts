import { describe, expect, it } from 'vitest';
import { type Quoted, quoteWithSource } from '../../../lib/cite/quote-with-source.ts';
import type { Mark } from '../../../lib/model.ts';
import { textsOf } from '../../../lib/work/walk.ts';
import { targetOf, workOf, works } from './targets.ts';

function quoted(id: string, address: string, part?: string): Quoted {
  const prose = [...textsOf(workOf(id))].find((each) => each.address === address);
  if (!prose) throw new Error(`${id} has no ${address}`);
  const start = part === undefined ? 0 : prose.text.indexOf(part);
  const selection: Mark = [start, start + (part ?? prose.text).length];
  return { ...prose, selection };
}

describe('a quotation with its source', () => {
  it('stands in “ ” with its citation below', () => {
    const part = quoted('shuozhou-plan', 'n.1', '请认真组织实施。');
    const { text, missing } = quoteWithSource([part], targetOf('shuozhou-plan/n.1'), 'falv');
    expect(text).toBe(
      '“请认真组织实施。”\n《朔州市“十四五”生态环境保护规划》（朔政发〔2022〕36号），通知第一段。',
    );
    expect(missing).toEqual([]);
  });

  it('is led in by its source in 公文', () => {
    const part = quoted('shuozhou-plan', 'n.1', '请认真组织实施。');
    expect(quoteWithSource([part], targetOf('shuozhou-plan/n.1'), 'gongwen').text).toBe(
      '《朔州市“十四五”生态环境保护规划》（朔政发〔2022〕36号）通知第一段：“请认真组织实施。”',
    );
  });

  it('turns quotation marks inside it one level deeper, and leaves apostrophes alone', () => {
    const text = '落实“三线一单”，突出‘两高’，it’s';
    const { text: whole } = quoteWithSource(
      [{ text, corrections: [] }],
      targetOf('shuozhou-plan'),
      'gongwen',
    );
    expect(whole).toContain('“落实‘三线一单’，突出“两高”，it’s”');
  });

  it('opens every paragraph with “ and closes the last one only', () => {
    const parts = ['4.6.3', '4.6.4'].map((address) => quoted('shuozhou-plan', address));
    const { text } = quoteWithSource(parts, targetOf('shuozhou-plan/4.6.3..4.6.4'), 'falv');
    const [first = '', second = '', source] = text.split('\n');
    expect(first).toMatch(/^“.*[^”]$/);
    expect(second).toMatch(/^“.*”$/);
    expect(source).toContain('第四章第六节第三段至第四段');
  });

  it('parts the cells of a row', () => {
    const row = quoted('shuozhou-plan', '2.3.t1.0');
    const { text } = quoteWithSource([row], targetOf('shuozhou-plan/2.3.t1.0'), 'falv');
    expect(text).not.toContain('\t');
    expect(text).toMatch(/^“类别　序号　/);
  });

  it('notes every correction in what is quoted, and none outside it', () => {
    let corrected = 0;
    for (const work of works) {
      for (const prose of textsOf(work)) {
        for (const { mark, printed, read } of prose.corrections) {
          const target = targetOf(`${work.id}/${prose.address}`);
          const note = `“${read}”，原件作“${printed}”`;
          const { text } = quoteWithSource([{ ...prose, selection: mark }], target, 'falv');
          expect(text.split('\n').at(-1)).toBe(`校记：${note}。`);
          const before: Quoted = { ...prose, selection: [0, mark[0]] };
          expect(quoteWithSource([before], target, 'falv').text).not.toContain(note);
          corrected += 1;
        }
      }
    }
    expect(corrected).toBeGreaterThan(5);
  });
});
