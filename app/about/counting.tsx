/** What a count means, said so that a reader can check it by hand. */
export function Counting() {
  return (
    <section aria-labelledby="counting">
      <h2 id="counting">检索怎样计数</h2>
      <p>
        青典按<b>字面</b>
        查找：输入的每一串字，须在同一段里原样出现，才算找到。分词只用来排先后，不决定有无；每一处结果都在原文上核对过。
      </p>
      <dl className="about-terms">
        <dt>处</dt>
        <dd>
          一串字出现一次为一处。从左到右数，互不重叠：“山山山”里的“山山”是一处。几个词一起查时，各词的处数相加。
        </dd>
        <dt>段</dt>
        <dd>
          可引用的最小单位：题名、标题、自然段、表的一行、专栏题等，各算一段。空格隔开的几个词须同在一段；标题不并入其下的段。
        </dd>
        <dt>件</dt>
        <dd>一部规划、一份通知或一篇报道为一件。</dd>
        <dt>引号</dt>
        <dd>用 "…" 或 “…” 括起的，连同其中的空格按一串字查。</dd>
        <dt>视为相同</dt>
        <dd>
          全角与半角、大写与小写、简体与繁体、各式引号与括号、上下标与平排（PM₂.₅ 与
          PM2.5）、罗马数字的两种写法（Ⅲ 与 III）；汉字、数字与字母之间的空格不计。
        </dd>
        <dt>不视为相同</dt>
        <dd>近义词与简称：查“挥发性有机物”不会找到“VOCs”。表格里两格之间不连读。</dd>
      </dl>
    </section>
  );
}
