import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { openSpool } from '../../scripts/spool.ts';

const dir = mkdtempSync(join(tmpdir(), 'qingdian-spool-'));
afterAll(() => rmSync(dir, { recursive: true }));

describe('a spool', () => {
  it('gives back what it was given, in its order', () => {
    const content = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 50 }),
      fc.constantFrom('水'.repeat(400_000), '污'.repeat(349_525), ''),
    );
    fc.assert(
      fc.property(fc.array(content, { maxLength: 12 }), (contents) => {
        const path = join(dir, 'spool');
        const spool = openSpool(path);
        const named = contents.map((text, at) => [`${at}.json`, text] as const);
        for (const [name, text] of named) spool.add(name, text);
        // Not toEqual: what differs would be shown at length.
        const isSame = JSON.stringify([...spool.read()]) === JSON.stringify(named);
        expect(isSame).toBe(true);
        expect([...spool.names()]).toEqual(named.map(([name]) => name));
        spool.remove();
        expect(existsSync(path)).toBe(false);
      }),
      { numRuns: 60 },
    );
  });
});
