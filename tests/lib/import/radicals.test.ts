import { expect, it } from 'vitest';
import { readRadicals } from '../../../lib/import/radicals.ts';

it('reads the radicals that a PDF has for characters, and nothing else', () => {
  expect(readRadicals('⼈⺠政府⽂件，⼭⻄省⾼质量')).toBe('人民政府文件，山西省高质量');
  expect(readRadicals('（㎡）①Ⅲ ﬁ')).toBe('（㎡）①Ⅲ ﬁ');
});
