/** One of each thing that can be written in a query, in words of the corpus. */
export const QUERY_EXAMPLES = [
  { query: '入河排污口 监测', says: '同一段里都有，先后不论' },
  { query: '挥发性有机物 | VOCs', says: '有其一即可' },
  { query: '黄河 -农村', says: '有前者而没有后者' },
  { query: '黄河 NEAR/10 治理', says: '相距至多 10 字，先后不论' },
  { query: '(秋季 | 冬季) 防治', says: '括号里的先合在一起' },
  { query: '"攻坚战, 共建"', says: '引号里照原样一串，可含空格和符号' },
  { query: '~VOCs', says: '连同义写法一并查' },
  { query: '移动源 地区:朔州 文种:规划', says: '限定范围：地区、文种、年、标题、文件、章' },
] as const;
