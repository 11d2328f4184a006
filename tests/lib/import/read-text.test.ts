import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readText, SourceError } from '../../../lib/import/read-text.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

function refusal(bytes: Uint8Array): SourceError {
  try {
    readText(bytes, '来源.txt');
  } catch (error) {
    if (error instanceof SourceError) return error;
  }
  throw new Error('the file was not refused');
}

describe('reading a source', () => {
  it('drops a byte order mark and makes every line end LF', () => {
    const marked = Uint8Array.from([0xef, 0xbb, 0xbf, ...bytesOf('第一章\r\n第二章\r第三章\n')]);
    expect(readText(marked, 'a.txt')).toBe('第一章\n第二章\n第三章\n');
  });

  it('keeps a byte order mark that is not at the start: it is not ours to drop', () => {
    expect(readText(bytesOf('甲\ufeff乙'), 'a.txt')).toBe('甲\ufeff乙');
  });

  it('names the line and the byte of what is not UTF-8', () => {
    const gbk = Uint8Array.from([...bytesOf('第一行\n第二行'), 0xd6, 0xdd]);
    const error = refusal(gbk);
    expect(error.problem.line).toBe(2);
    expect(error.message).toContain('来源.txt:2:');
    expect(error.message).toContain('第 19 字节 0xD6');
    expect(error.message).toContain('UTF-8');
  });

  it('refuses NUL and a file without text', () => {
    expect(refusal(Uint8Array.from([0x41, 0x0a, 0x00])).problem.line).toBe(2);
    expect(refusal(bytesOf(' \n\n')).message).toContain('没有文字');
    expect(refusal(new Uint8Array()).message).toContain('没有文字');
  });

  it('refuses exactly what the strict decoder of the platform refuses', () => {
    const strict = new TextDecoder('utf-8', { fatal: true });
    const bytes = fc.array(
      fc.oneof(
        fc.constantFrom(0x41, 0x80, 0xbf, 0xc0, 0xc2, 0xe0, 0xe4, 0xed, 0xf0, 0xf4, 0xf5, 0xa0),
        fc.integer({ min: 1, max: 255 }),
      ),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(bytes, (list) => {
        const data = Uint8Array.from([0x41, ...list]);
        let decodes = true;
        try {
          strict.decode(data);
        } catch {
          decodes = false;
        }
        if (decodes) expect(() => readText(data, 'a.txt')).not.toThrow();
        else expect(() => readText(data, 'a.txt')).toThrow(SourceError);
      }),
      { numRuns: 3000 },
    );
  });
});
