/**
 * What a part of a plan is for. Two parts may speak of one subject and still not
 * answer each other: what was achieved for the air is not what is to be done for it.
 */
export type Role = '回顾' | '形势' | '目标' | '任务' | '工程' | '保障';

/** Words that headings of such parts are made of; the first that fits says the role. */
const PATTERNS: readonly (readonly [Role, RegExp])[] = [
  ['保障', /保障措施|实施保障|组织保障|保障机制|组织实施/u],
  [
    '工程',
    /工程项目|(?:重大|重点|修复|治理)(?:工程|项目)|(?:工程|修复任务)(?:实施内容)?$|项目清单/u,
  ],
  ['回顾', /(?:成效|成就|回顾|取得.{0,4}进展)$/u],
  ['形势', /(?:(?:面临|存在|主要).{0,4}问题|形势|机遇|挑战|短板)$/u],
  [
    '目标',
    /指导思想|基本原则|总体要求|总体思路|(?:主要|规划|总体|工作)目标|(?:主要|规划)?指标(?:体系)?$/u,
  ],
];

/**
 * 抢抓国家重大战略机遇，推动… and 提升治理成效 are things to do, whatever they name.
 */
const DOING = /^(?:抢抓|抓住|抓牢|把握|应对|解决|破解|补齐|补足|巩固|提升|提高|扩大|增强)/u;

/**
 * The role that a heading gives to all below it, unless one around it gives another;
 * most headings give none.
 */
export function roleOf(heading: string): Role | undefined {
  const found = PATTERNS.find(([, pattern]) => pattern.test(heading))?.[0];
  const isSituation = found === '回顾' || found === '形势';
  return isSituation && DOING.test(heading) ? undefined : found;
}
