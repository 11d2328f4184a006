import { describe, expect, it } from 'vitest';
import { parseTermList } from '../../../lib/search/term-list.ts';

describe('a list of terms', () => {
  it.each([
    ['水环境\n大气环境\r\n土壤', ['水环境', '大气环境', '土壤']],
    ['水环境、大气环境，土壤；固废', ['水环境', '大气环境', '土壤', '固废']],
    ['VOCs, NOx', ['VOCs', 'NOx']],
    ['防风固沙、水土保持\n碳汇', ['防风固沙、水土保持', '碳汇']],
    ['水环境\t大气环境', ['水环境', '大气环境']],
    [' 碳 汇 \n\n碳汇\n碳 汇', ['碳 汇', '碳汇']],
    ['', []],
    [' 、\n', []],
  ])('%j holds %j', (text, terms) => {
    expect(parseTermList(text)).toEqual(terms);
  });
});
