import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asksScript } from '../../../app/compare/asks-script.ts';
import { MODES, readState } from '../../../app/compare/compare-state.ts';

const OPENING = ['shuozhou-plan', 'yanhu-plan'] as const;
const works = ['a-report', ...OPENING].map((id) => ({ id, title: id, place: '', kind: '' }));

/** Whether the script says that an address asks for something else than the page opens with. */
function asks(search: string): boolean {
  const dataset: Record<string, string> = {};
  const document = { documentElement: { dataset } };
  runInNewContext(asksScript(OPENING), { URLSearchParams, location: { search }, document });
  return dataset.asks !== undefined;
}

describe('what is known of an address before the page is painted', () => {
  it.each([
    '',
    '?lens=own',
    '?left=shuozhou-plan&right=yanhu-plan',
    '?works=shuozhou-plan,yanhu-plan',
  ])('%s asks for what the page opens with', (search) => {
    expect(asks(search)).toBe(false);
  });

  it('is never that it asks for the opening when it does not', () => {
    const ids = fc.constantFrom('a-report', ...OPENING, 'unknown', '');
    const address = fc.record(
      {
        works: fc.array(ids, { maxLength: 3 }).map((list) => list.join()),
        left: ids,
        right: ids,
        at: fc.constantFrom('4.6', '', ',3', '-'),
        mode: fc.constantFrom(...MODES, ''),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(address, (asked) => {
        const search = `?${new URLSearchParams(Object.entries(asked))}`;
        const state = readState(search, works);
        const isOpening =
          state?.works.join() === OPENING.join() &&
          state.mode === 'rows' &&
          state.at.join('') === '';
        if (!isOpening) expect(asks(search)).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });
});
