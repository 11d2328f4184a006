import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  closeLabelled,
  closeSpaces,
  findNotation,
  stripNotation,
} from '../../../lib/import/clean.ts';
import { squeeze } from '../../../lib/import/glyphs.ts';

const lines = readdirSync('corpus/sources').flatMap((name) =>
  readFileSync(`corpus/sources/${name}`, 'utf8').split('\n'),
);

describe('notation', () => {
  it.each([
    ['PM_{2.5}平均浓度', 'PM2.5平均浓度'],
    ['细颗粒物（PM _{2.5} ）浓度', '细颗粒物（PM2.5）浓度'],
    ['全市PM<sub>2.5</sub>平均浓度', '全市PM2.5平均浓度'],
    ['VOCs 和NO_x减排', 'VOCs 和NOx减排'],
    ['[bookmark: _Toc87921880]一、规划背景', '一、规划背景'],
    ['\t[bookmark: _Hlk59808357]专栏6  五湖', '\t专栏6  五湖'],
    ['### 系统治理升级', ' 系统治理升级'],
  ])('%s reads %s', (printed, read) => {
    expect(stripNotation(printed)).toBe(read);
  });

  it.each(['a_b_c', 'x_{未闭', '10#标段', '甲 [bookmark] 乙', 'file_name', '<subject>'])(
    'leaves %s alone',
    (text) => {
      expect(findNotation(text)).toEqual([]);
    },
  );

  it('drops nothing but what it names, on every line of the sources', () => {
    for (const line of lines) {
      const dropped = findNotation(line);
      expect(squeeze(stripNotation(line)).length).toBe(
        squeeze(line).length - squeeze(dropped.map(({ text }) => text).join('')).length,
      );
      for (const { start, end, text } of dropped) expect(line.slice(start, end)).toBe(text);
    }
  });
});

describe('white space that is only typesetting', () => {
  it.each([
    ['率 达 20.50%， 草 原 综 合 植 被 盖 度 达', '率达20.50%，草原综合植被盖度达'],
    ['截至 2022 年底，', '截至2022年底，'],
    ['消除劣 V 类水体', '消除劣V类水体'],
    ['规模18000m ³ /d，', '规模18000m³/d，'],
    ['15.6万m ² 、植树', '15.6万m²、植树'],
    ['涉VOCs “绿岛”项目', '涉VOCs“绿岛”项目'],
  ])('%s reads %s', (printed, read) => {
    expect(closeSpaces(printed)).toBe(read);
  });

  it('stays between a number and its unit', () => {
    expect(closeSpaces('面积97138 km2，涉及')).toBe('面积97138 km2，涉及');
    expect(closeSpaces('37 μg/m ³')).toBe('37 μg/m³');
  });

  it('stays between the halves of a headline and the names of authors', () => {
    expect(closeSpaces('向新向绿  阔步而行', true)).toBe('向新向绿 阔步而行');
    expect(closeSpaces('■ 温荣鑫 冯涛', true)).toBe('■ 温荣鑫 冯涛');
  });

  it('goes from a letterspaced headline', () => {
    expect(closeSpaces('青 绿 画 卷 醉 河 山', true)).toBe('青绿画卷醉河山');
  });

  it('sets a label off where the source does', () => {
    expect(closeLabelled('专栏1  两山七河一流域')).toBe('专栏1 两山七河一流域');
    expect(closeLabelled('专栏5涑水河流域')).toBe('专栏5涑水河流域');
    expect(closeLabelled('表2-1  规划指标体系')).toBe('表2-1 规划指标体系');
  });

  it('is all that goes: no character is lost or moved, whatever the text', () => {
    const piece = fc.oneof(
      fc.constantFrom(' ', '  ', '\t', '　', 'm ³', '，', '“', '”', '■', '%', 'PM2.5', '年'),
      fc.string({ maxLength: 4 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), fc.boolean(), (pieces, keep) => {
        const text = pieces.join('');
        expect(squeeze(closeSpaces(text, keep))).toEqual(squeeze(text));
        expect(squeeze(closeLabelled(text))).toEqual(squeeze(text));
      }),
      { numRuns: 2000 },
    );
  });
});
