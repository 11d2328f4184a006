/** How a reader may have the text: what each choice is called and what it is kept as. */
export const SETTINGS = [
  {
    key: 'size',
    name: '字号',
    choices: [
      ['small', '小'],
      ['', '中'],
      ['large', '大'],
      ['larger', '特大'],
      ['largest', '最大'],
    ],
  },
  {
    key: 'face',
    name: '字体',
    choices: [
      ['', '宋体'],
      ['hei', '黑体'],
    ],
  },
  {
    key: 'leading',
    name: '行距',
    choices: [
      ['tight', '紧'],
      ['', '中'],
      ['loose', '松'],
    ],
  },
  {
    key: 'theme',
    name: '底色',
    choices: [
      ['', '随系统'],
      ['light', '亮'],
      ['dark', '暗'],
      ['calm', '护眼'],
    ],
  },
  {
    key: 'terms',
    name: '术语',
    choices: [
      ['', '有链接'],
      ['off', '不显示'],
    ],
  },
] as const;

export type SettingKey = (typeof SETTINGS)[number]['key'];

/** `html[data-size]` and so on carry what was chosen; the middle choice is no attribute. */
export function attributeOf(key: SettingKey): string {
  return `data-${key}`;
}

/** What is kept is `size=large&theme=dark`; unknown keys and values are passed over. */
export function readSettings(kept: string | undefined): ReadonlyMap<SettingKey, string> {
  const asked = new URLSearchParams(kept);
  return new Map(
    SETTINGS.flatMap(({ key, choices }) => {
      const value = asked.get(key) ?? '';
      return value !== '' && choices.some(([choice]) => choice === value)
        ? [[key, value] as const]
        : [];
    }),
  );
}

export function writeSettings(settings: ReadonlyMap<SettingKey, string>): string {
  return new URLSearchParams([...settings].filter(([, value]) => value !== '')).toString();
}

/**
 * Puts the choices on the page before anything is painted. It is the same on every
 * page, so that a policy can name it by its hash; it sets what `readSettings` reads,
 * and style sheets pass over values they do not know.
 */
export const EARLY_SCRIPT =
  "try{new URLSearchParams(localStorage.getItem('qingdian:settings')).forEach(function(v,k){" +
  `/^(${SETTINGS.map(({ key }) => key).join('|')})$/.test(k)&&` +
  "document.documentElement.setAttribute('data-'+k,v)})}catch(e){}";
