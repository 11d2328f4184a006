import { describe, expect, it } from 'vitest';
import { createNaming, partName } from '../../../lib/compare/indicator-names.ts';
import { parseIndicatorNames } from '../../../lib/compare/indicator-names-file.ts';

describe('naming', () => {
  const naming = createNaming([['细颗粒物（PM2.5）浓度', 'PM2.5平均浓度'], ['城市黑臭水体比例']]);

  it.each([
    ['设区城市细颗粒物（PM2.5）浓度', '细颗粒物（PM2.5）浓度'],
    ['PM2.5平均浓度', '细颗粒物（PM2.5）浓度'],
    ['城市黑臭水体比例（%）', '城市黑臭水体比例'],
    ['全区道路机械化清扫率', '道路机械化清扫率'],
    ['达标率', '达标率'],
  ])('%s is %s', (printed, name) => {
    expect(naming(printed)).toBe(name);
  });

  it('parts the scope from the name', () => {
    expect(partName('全省水土保持率')).toEqual({ name: '水土保持率', scope: '全省' });
  });

  it('does not leave an empty name', () => {
    expect(partName('全市').name).toBe('全市');
  });
});

describe('the list of names', () => {
  it('refuses a name in two groups, with its line', () => {
    expect(() => parseIndicatorNames('groups:\n  - [甲, 乙]\n  - [丙, 乙]\n', 'x.yaml')).toThrow(
      /x\.yaml:3/u,
    );
  });

  it('refuses what is not a list', () => {
    expect(() => parseIndicatorNames('groups: 1\n', 'x.yaml')).toThrow(/x\.yaml:1/u);
  });
});
