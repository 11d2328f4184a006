/** Common family names that open few other words: what a name is told by. */
const SURNAMES = new Set(
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范石姚谭廖邹熊金陆郝孔白崔康毛邱秦史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦柳邢路岳齐梅莫庄辛管祝左涂谷祁耿牟卜詹关苗凌费纪靳盛童欧甄项曲游裴席卫查屈鲍覃霍翁隋甘景薄柏宁柯阮闵解柴冉房辜吉饶瞿戚巩宫米苟佟池敖党冀荣滕栗燕晁寇郎仇邸卞',
);

const NAME = /^\p{Script=Han}{2,3}$/u;
const REPORTER = /^(?:■\s*)?.{0,4}(?:记者|通讯员)\s*/u;
/** More names than this do not sign one report. */
const MOST_AUTHORS = 6;

function isName(word: string): boolean {
  return NAME.test(word) && SURNAMES.has(word.slice(0, 1));
}

/** The names in a byline (`张俊 何利锋`, `（张林泉）`, `■ 温荣鑫 冯涛`); none if it is no byline. */
export function authorsOf(text: string): readonly string[] {
  const bare = /^[（(](.+)[）)]$/u.exec(text.trim())?.[1] ?? text.trim();
  if (bare.length > 60) return [];
  const words = bare
    .replace(REPORTER, '')
    .replace(/^■\s*/u, '')
    .split(/[\s、]+/u)
    .filter((word) => word !== '');
  // A name of two or three characters may be spaced out: 王 梅.
  const names = words.every((word) => word.length === 1) ? [words.join('')] : words;
  return names.length <= MOST_AUTHORS && names.every(isName) ? names : [];
}

/** Whether a line is nothing but who wrote the report. */
export function isByline(text: string): boolean {
  return authorsOf(text).length > 0;
}
