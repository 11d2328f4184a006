import { describe, expect, it } from 'vitest';
import { authorsOf } from '../../../lib/import/byline.ts';

describe('a byline', () => {
  it.each([
    ['■ 温荣鑫 冯涛', ['温荣鑫', '冯涛']],
    ['张俊 何利锋', ['张俊', '何利锋']],
    ['（张林泉）', ['张林泉']],
    ['■本刊记者 王家隆', ['王家隆']],
    ['王 梅', ['王梅']],
    ['邵康', ['邵康']],
  ])('%s names its authors', (text, names) => {
    expect(authorsOf(text)).toEqual(names);
  });

  it.each(['桑干河', '低碳发展', '向新向绿 阔步而行', '山西朔州', '太平窑湿地', '（试行）', '……'])(
    '%s is none',
    (text) => {
      expect(authorsOf(text)).toEqual([]);
    },
  );
});
