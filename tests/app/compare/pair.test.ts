import { describe, expect, it } from 'vitest';
import { pairFrom, searchOf } from '../../../app/compare/pair.ts';

function listed(...ids: readonly string[]) {
  return ids.map((id) => ({ id, title: id, place: '', kind: id.split('-')[1] ?? '' }));
}

const works = listed('a-report', 'b-report', 'shuozhou-plan', 'yanhu-plan');

describe('the pair in the address', () => {
  it('begins with the two plans', () => {
    expect(pairFrom('', works)).toEqual({ left: 'shuozhou-plan', right: 'yanhu-plan' });
  });

  it('is what the address says, and round-trips', () => {
    const pair = { left: 'yanhu-plan', right: 'a-report', at: '3.3.4' };
    expect(pairFrom(searchOf(pair), works)).toEqual(pair);
  });

  it('never sets a work beside itself', () => {
    expect(pairFrom('?left=a-report&right=a-report', works)?.right).not.toBe('a-report');
    expect(pairFrom('?left=yanhu-plan', works)?.right).toBe('shuozhou-plan');
  });

  it('finds a work of the same kind where there are no such plans', () => {
    const others = listed('x-law', 'y-report', 'z-law');
    expect(pairFrom('?left=z-law', others)).toEqual({ left: 'z-law', right: 'x-law' });
    expect(pairFrom('?left=nowhere', others)).toEqual({ left: 'x-law', right: 'z-law' });
  });

  it('is nothing where there is only one work', () => {
    expect(pairFrom('', listed('x-law'))).toBeUndefined();
  });
});
