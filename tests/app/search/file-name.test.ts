import { describe, expect, it } from 'vitest';
import { fileName } from '../../../app/search/file-name.ts';

describe('the name of an exported file', () => {
  it('says the query and the view', () => {
    expect(fileName(['青典', '入河排污口', '语境'], 'csv')).toBe('青典 入河排污口 语境.csv');
  });

  it('leaves out what systems refuse', () => {
    expect(fileName(['青典', '"甲/乙" | 地区:朔州\n', '段落'], 'json')).toBe(
      '青典 甲 乙 地区 朔州 段落.json',
    );
  });

  it('fits a name of 255 bytes whatever the query', () => {
    const name = fileName(['青典', '水'.repeat(500), '语境'], 'csv');
    expect(new TextEncoder().encode(name).length).toBeLessThan(256);
  });
});
