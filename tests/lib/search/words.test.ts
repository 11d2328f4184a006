import { describe, expect, it } from 'vitest';
import { cutByIndex, encodeCuts, wordRuns, wordSpans } from '../../../lib/search/words.ts';

describe('words', () => {
  it('keeps codes of letters and digits whole', () => {
    const runs = wordRuns('执行gb4284-2018标准,pm2.5为37μg/m3。').map(({ text }) => text);
    expect(runs).toEqual(['执行', 'gb4284-2018', '标准', 'pm2.5', '为', '37μg/m3']);
  });

  it('reads cuts back as the spans that were written', () => {
    const text = '入河排污口、pm2.5与水';
    const words = ['入河', '排污口', 'pm2.5', '与', '水'];
    const spans = wordSpans(text, encodeCuts(text, words));
    expect(spans.map(([start, end]) => text.slice(start, end))).toEqual(words);
  });

  it('stores a word longer than a digit can say in pieces', () => {
    const text = '水'.repeat(80);
    const spans = wordSpans(text, encodeCuts(text, [text]));
    expect(spans.map(([start, end]) => end - start)).toEqual([35, 35, 10]);
  });

  it('refuses words that are not those of the text', () => {
    expect(() => encodeCuts('入河排污口', ['入河', '排水'])).toThrow('分词得到“排水”');
    expect(() => encodeCuts('入河排污口', ['入河'])).toThrow('分词得到“（无）”');
  });

  it('cuts a query by the longest word of the index', async () => {
    const words = new Map([
      ['入河', 3],
      ['入河排污口', 2],
      ['整治', 9],
      ['pm2.5', 4],
    ]);
    const found = await cutByIndex('入河排污口的整治,pm2.5', async () => words);
    expect([...found]).toEqual([
      ['入河排污口', 2],
      ['整治', 9],
      ['pm2.5', 4],
    ]);
  });
});
