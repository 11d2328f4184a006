import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { cite, isStyle, STYLE_NAMES, STYLES } from '../../../lib/cite/cite.ts';
import { citationTarget } from '../../../lib/cite/target.ts';
import { passagesOf } from '../../../lib/work/passages.ts';
import { readBibtex, readRis } from './read-back.ts';
import { sampleTarget, targetOf, works } from './targets.ts';

type Golden = Record<string, Record<string, { text: string; missing: string }>>;
const golden: Golden = parse(readFileSync('tests/lib/cite/golden.yaml', 'utf8'));
const ACCESSED = '2026-11-22';

describe('a citation', () => {
  it('is reviewed for every kind of place and every press report, in every style', () => {
    const cited = new Set(Object.keys(golden).map((place) => place.split('/')[0]));
    expect([...cited].sort()).toEqual(works.map(({ id }) => id).sort());
    for (const styles of Object.values(golden)) expect(Object.keys(styles)).toEqual([...STYLES]);
  });

  it.each(Object.entries(golden))('of %s stands as it was reviewed', (place, styles) => {
    const target = targetOf(place);
    const url = `https://example.org/works/${place.split('..')[0]?.replace('/', '/#')}`;
    for (const style of STYLES) {
      const { text, missing } = cite(target, style, { accessed: ACCESSED, url });
      expect({ text, missing: missing.join('、') }).toEqual(styles[style]);
    }
  });

  it('is made of every passage of the corpus in every style, and names its place', () => {
    const options = { accessed: ACCESSED, url: 'https://example.org/' };
    let count = 0;
    for (const work of works) {
      for (const { address } of passagesOf(work)) {
        const target = citationTarget(work, address);
        expect(target.place).not.toBe('');
        for (const style of STYLES) {
          const { text, missing } = cite(target, style, options);
          expect(text).toContain(target.place);
          expect(text).not.toMatch(/undefined|null|：：|，，|\. \.|：。/);
          expect(new Set(missing).size).toBe(missing.length);
          count += 1;
        }
      }
    }
    expect(count).toBeGreaterThan(5000);
  });

  it('differs from place to place within a work', () => {
    for (const work of works) {
      const texts = passagesOf(work).map(
        ({ address }) => cite(citationTarget(work, address), 'gongwen').text,
      );
      expect(new Set(texts).size).toBe(texts.length);
    }
  });

  it('can be read back as BibTeX, RIS and CSL-JSON', () => {
    for (const work of works) {
      for (const { address } of passagesOf(work)) {
        const target = citationTarget(work, address);
        const { fields, key } = readBibtex(cite(target, 'bibtex').text);
        const ris = readRis(cite(target, 'ris').text);
        const [item, ...others] = JSON.parse(cite(target, 'csl-json').text);
        expect(others).toEqual([]);
        expect(item.id).toBe(key);
        expect(fields.get('title')).toBe(item.title);
        expect(ris.get('TI')).toEqual([item.title]);
        expect(fields.get('note')).toBe(item.note);
        expect(ris.get('N1')).toEqual([item.note]);
        const names: string[] = (item.author ?? []).map(
          ({ literal }: { literal: string }) => literal,
        );
        expect(ris.get('AU') ?? []).toEqual(names);
        expect(fields.get('author') ?? '').toBe(names.join(' and '));
        expect(item.note).toContain(target.place);
      }
    }
  });

  it('names 引用日期 and 获取和访问路径 where the standard wants them, and only there', () => {
    const plan = targetOf('shuozhou-plan/4.6');
    const report = targetOf('xinzhou-zhifa/1');
    const url = 'https://example.org/';
    expect(cite(plan, 'gbt7714-2025').missing).toEqual(['引用日期', '获取和访问路径']);
    expect(cite(plan, 'gbt7714-2015', { url }).missing).toEqual(['引用日期']);
    expect(cite(plan, 'gongwen').missing).toEqual([]);
    // Printed newspapers have neither; online, only the 2015 edition asks for the date.
    expect(cite(report, 'gbt7714-2015').missing).toEqual(['出版日期', '版次']);
    expect(cite(report, 'gbt7714-2015', { url }).missing).toContain('引用日期');
    expect(cite(report, 'gbt7714-2025', { url }).missing).not.toContain('引用日期');
  });

  it('counts a date or an issuer of ours as missing', () => {
    const meta = { issuer: '某市人民政府', date: '2022' };
    const supplied = sampleTarget({ ...meta, supplied: ['issuer', 'date'] });
    const { text, missing } = cite(supplied, 'gbt7714-2025', { accessed: ACCESSED });
    expect(text).toBe('样例[EB/OL]. [2026-11-22].');
    expect(missing).toEqual(['发文机关', '发文字号', '成文日期', '获取和访问路径']);
  });

  it('has a Chinese name for every style', () => {
    expect(Object.keys(STYLE_NAMES)).toEqual([...STYLES]);
    expect(STYLES.every(isStyle)).toBe(true);
    expect(isStyle('mla')).toBe(false);
  });
});
