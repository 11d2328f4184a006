/** Radicals of the supplement that fonts print for a character; NFKC leaves them alone. */
const SUPPLEMENT: Readonly<Record<string, string>> = Object.fromEntries(
  '⺁厂 ⺌小 ⺍小 ⺎兀 ⺒巳 ⺓幺 ⺗心 ⺙攵 ⺛旡 ⺝月 ⺟母 ⺠民 ⺡水 ⺢水 ⺣火 ⺧牛 ⺫目 ⺬示 ⺭示 ⺮竹 ⺯糸 ⺰纟 ⺱网 ⺲网 ⺳网 ⺴网 ⺶羊 ⺷羊 ⺸羊 ⺹老 ⺻聿 ⺼肉 ⻁虎 ⻂衣 ⻃西 ⻄西 ⻅见 ⻆角 ⻉贝 ⻊足 ⻋车 ⻌辶 ⻍辶 ⻎辶 ⻏邑 ⻐钅 ⻑长 ⻒长 ⻓长 ⻔门 ⻕阜 ⻖阜 ⻗雨 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻞食 ⻟食 ⻠饣 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻪黾 ⻫齐 ⻬齐 ⻮齿 ⻰龙 ⻲龟 ⻳龟'
    .split(' ')
    .map((pair) => [pair.slice(0, 1), pair.slice(1)]),
);

/**
 * Some PDFs say ⼈ (the Kangxi radical, U+2F08) where 人 is printed: it looks the
 * same, and no search finds it.
 * @returns the text with the characters that are meant
 */
export function readRadicals(text: string): string {
  return text
    .replace(/[\u2f00-\u2fd5]/gu, (radical) => radical.normalize('NFKC'))
    .replace(/[\u2e80-\u2eff]/gu, (radical) => SUPPLEMENT[radical] ?? radical);
}
