/** Cuts a text into its words, in order, leaving out what stands between them. */
export type Cut = (text: string) => readonly string[];

const LETTER = /\p{L}/u;
const ONE_HAN = /^\p{Script=Han}$/u;

/** The only single characters that name a subject of environmental policy. */
const TELLING_CHARACTERS = new Set('水气土山林草湖河煤油碳氢氮磷车矿渣尘');

/** Function words and units: they join words or count things, and are dropped. */
const STOP_WORDS = new Set(
  (
    '以及 及其 并且 或者 其中 对于 关于 通过 按照 根据 依据 结合 围绕 以上 以下 以内 不低于 不高于 ' +
    '左右 进行 予以 可以 能够 应当 必须 不得 一个 一批 一系列 一些 各类 各种 各级 各项 各地 相关 有关 ' +
    '其他 其它 所有 全部 这些 我们 已经 正在 同时 此外 目前 截至 今年 近年来 年底 底前 期间 时期 以来 ' +
    '下一步 方面 情况 等等 对此 为了 因此 万吨 公里 平方公里 平方米 立方米 微克 万亩 万元 亿元 百分之 ' +
    '不断 不少 没有 成为 作为 具有 称为 分别 日前 近日 记者 说道 介绍 mg m3 km km2 mg/m3 μg/m3 µg/m3 m hm2'
  ).split(' '),
);

/**
 * Words every such text is made of, whatever its subject: the verbs of
 * administration and the vocabulary of planning itself. Frequency in the corpus
 * lowers most of them already; a heading made of them would still lift them.
 */
const BOILERPLATE = new Set(
  (
    '加强 强化 推进 推动 加快 加大 提升 提高 促进 实施 开展 建设 建立 健全 完善 落实 实现 全面 深入 持续 ' +
    '继续 积极 大力 切实 坚持 坚决 扎实 稳步 有序 有效 严格 严厉 确保 保障 做好 抓好 深化 优化 巩固 ' +
    '打造 构建 统筹 协调 协同 着力 进一步 逐步 基本 明显 显著 重点 主要 重要 工作 工程 项目 任务 措施 ' +
    '要求 目标 机制 体系 制度 管理 水平 能力 力度 作用 问题 发展 改善 改革 创新 探索 鼓励 支持 引导 组织 ' +
    '完成 形成 达到 制定 编制 规范 加速 努力 充分 发挥 行动 方案 规划 部门 政府 单位 企业 地区 区域 领域 ' +
    '行业 生态 环境 生态环境 保护 污染 防治 治理 质量 综合 科学 合理 新 大 高'
  ).split(' '),
);

/** `VOCs` and `VOCS` are one word. */
export function keyOf(term: string): string {
  return term.toLowerCase();
}

/** How much a word, as its key, counts beside an ordinary one; 0 drops it. */
export function worthOf(term: string, places: ReadonlySet<string>): number {
  if (STOP_WORDS.has(term)) return 0;
  if (ONE_HAN.test(term) && !TELLING_CHARACTERS.has(term)) return 0;
  return BOILERPLATE.has(term) || places.has(term) ? 0.25 : 1;
}

/** The words of a text in order, without numbers. */
export function termsOf(text: string, cut: Cut): readonly string[] {
  return cut(text.normalize('NFKC')).filter((word) => LETTER.test(word));
}

/** A heading as one word, so that two works that share it word for word are brought together. */
export function headingTerm(heading: string): string {
  return heading.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
}
