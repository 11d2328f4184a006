import { describe, expect, it } from 'vitest';
import { roleOf } from '../../../lib/compare/role.ts';

describe('the role of a part', () => {
  it.each([
    ['“十三五”生态文明建设主要成效', '回顾'],
    ['主要问题', '形势'],
    ['机遇与挑战', '形势'],
    ['指导思想', '目标'],
    ['主要指标', '目标'],
    ['重大工程项目', '工程'],
    ['保障措施', '保障'],
    ['深入打好蓝天保卫战', undefined],
  ])('%s is told by its heading: %s', (heading, role) => {
    expect(roleOf(heading)).toBe(role);
  });

  it.each([
    '抢抓国家重大战略机遇，推动黄河流域高标准保护',
    '把握机遇，应对挑战',
    '补齐环境基础设施短板',
    '提升生态治理成效',
  ])('%s is to be done, whatever it ends with', (heading) => {
    expect(roleOf(heading)).toBeUndefined();
  });
});
