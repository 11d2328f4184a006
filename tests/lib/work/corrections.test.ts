import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseCorrections } from '../../../lib/work/corrections.ts';

const GOOD = '  - { at: "1", line: 3, printed: 系統, read: 系统, evidence: 繁体混入 }\n';

describe('a corrections file', () => {
  it('gives its entries in order', () => {
    expect(parseCorrections(`corrections:\n${GOOD}${GOOD}`, 'a.yaml')).toHaveLength(2);
  });

  it.each([
    [`corrections:\n${GOOD}  - { at: "2", line: 9, printed: 甲, read: 乙 }\n`, 'a.yaml:3: '],
    [`corrections:\n${GOOD}${GOOD.replace('line: 3', 'line: 三')}`, 'a.yaml:3: '],
    [`corrections:\n${GOOD}  - [\n`, 'a.yaml:'],
    ['slips: []\n', 'a.yaml:1: '],
  ])('that is malformed says on which line, and what to do', (yaml, place) => {
    expect(() => parseCorrections(yaml, 'a.yaml')).toThrow(place);
    expect(() => parseCorrections(yaml, 'a.yaml')).toThrow('处理：');
  });

  it('of every corrected work can be read', () => {
    const names = readdirSync('corpus/corrections');
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) {
      const yaml = readFileSync(`corpus/corrections/${name}`, 'utf8');
      expect(parseCorrections(yaml, name).length).toBeGreaterThan(0);
    }
  });
});
