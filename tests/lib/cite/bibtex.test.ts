import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cite } from '../../../lib/cite/cite.ts';
import { readBibtex, readRis } from './read-back.ts';
import { sampleTarget } from './targets.ts';

/** Letters as titles hold them, with all that TeX takes for its own. */
const title = fc
  .string({ unit: fc.constantFrom(...'朔州《》“”0aZ{}\\~^%#&$_ -:') })
  .map((text) => text.trim())
  .filter((text) => text !== '');

describe('a data format', () => {
  it('keeps any title whole, whatever TeX would make of it', () => {
    fc.assert(
      fc.property(title, title, (whole, newspaper) => {
        const target = sampleTarget({ title: whole, kind: 'report', publishedIn: newspaper });
        const { fields } = readBibtex(cite(target, 'bibtex').text);
        expect(fields.get('title')).toBe(whole);
        expect(fields.get('journal')).toBe(newspaper);
      }),
    );
  });

  it('keeps a record to its lines, whatever stands in a title', () => {
    fc.assert(
      fc.property(title, title, (first, second) => {
        const target = sampleTarget({ title: `${first}\nER  - ${second}` });
        const { text } = cite(target, 'ris');
        expect(readRis(text).get('TI')).toEqual([`${first} ER - ${second}`.replace(/\s+/g, ' ')]);
      }),
    );
  });

  it('does not split an issuer at “and”, nor end a field in an address', () => {
    const target = sampleTarget({ issuer: '科技 and 教育部' });
    const { text } = cite(target, 'bibtex', { url: 'https://example.org/a}b{c d' });
    expect(text).toContain('author       = {{科技 and 教育部}}');
    expect(readBibtex(text).fields.get('url')).toBe('https://example.org/a%7Db%7Bc%20d');
  });

  it('says the date and the newspaper page in the fields made for them', () => {
    const target = sampleTarget({ kind: 'report', date: '2022-08', sheet: 'A03' });
    const { fields } = readBibtex(cite(target, 'bibtex').text);
    expect([fields.get('year'), fields.get('month'), fields.get('pages')]).toEqual([
      ...['2022', '8', 'A03'],
    ]);
    const ris = readRis(cite(target, 'ris').text);
    expect([ris.get('PY'), ris.get('DA'), ris.get('SP')]).toEqual([
      ['2022'],
      ['2022/08//'],
      ['A03'],
    ]);
    const [item] = JSON.parse(cite(target, 'csl-json').text);
    expect(item).toMatchObject({ issued: { 'date-parts': [[2022, 8]] }, page: 'A03' });
  });

  it.each([
    ['plan', 'misc', 'GOVDOC', 'regulation'],
    ['law', 'misc', 'STAT', 'legislation'],
    ['standard', 'misc', 'STAND', 'standard'],
    ['address', 'misc', 'GOVDOC', 'report'],
    ['report', 'article', 'NEWS', 'article-newspaper'],
  ] as const)('has a type for %s', (kind, bibtex, ris, csl) => {
    const target = sampleTarget({ kind });
    expect(readBibtex(cite(target, 'bibtex').text).type).toBe(bibtex);
    expect(readRis(cite(target, 'ris').text).get('TY')).toEqual([ris]);
    expect(JSON.parse(cite(target, 'csl-json').text)[0].type).toBe(csl);
  });
});
