/** A source that cannot be read as text, with the place and what to do about it. */
export class SourceError extends Error {
  readonly problem: {
    readonly file: string;
    /** 1-based line at which reading stopped. */
    readonly line: number;
    readonly found: string;
    readonly expected: string;
    readonly remedy: string;
  };

  constructor(file: string, line: number, found: string, expected: string, remedy: string) {
    super(`${file}:${line}: 得到${found}；应为${expected}。处理：${remedy}`);
    this.name = 'SourceError';
    this.problem = { file, line, found, expected, remedy };
  }
}

const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];
const LINE_FEED = 0x0a;

/** How many bytes the UTF-8 sequence that begins with `lead` has; 0 if none may. */
function sequenceLength(lead: number): number {
  if (lead < 0x80) return 1;
  if (lead >= 0xc2 && lead < 0xe0) return 2;
  if (lead >= 0xe0 && lead < 0xf0) return 3;
  if (lead >= 0xf0 && lead < 0xf5) return 4;
  return 0;
}

/**
 * Lowest and highest second byte, where a lead byte narrows them: no overlong
 * forms, no surrogates, nothing above U+10FFFF (The Unicode Standard, table 3-7).
 */
function secondByteRange(lead: number): readonly [number, number] {
  if (lead === 0xe0) return [0xa0, 0xbf];
  if (lead === 0xed) return [0x80, 0x9f];
  if (lead === 0xf0) return [0x90, 0xbf];
  if (lead === 0xf4) return [0x80, 0x8f];
  return [0x80, 0xbf];
}

/** Offset of the first byte that no well-formed UTF-8 has there; -1 if all is well. */
function findMalformedByte(bytes: Uint8Array): number {
  for (let at = 0; at < bytes.length; ) {
    const lead = bytes[at] ?? 0;
    const length = sequenceLength(lead);
    if (length === 0) return at;
    const [low, high] = secondByteRange(lead);
    for (let i = 1; i < length; i++) {
      const byte = bytes[at + i] ?? 0;
      if (byte < (i === 1 ? low : 0x80) || byte > (i === 1 ? high : 0xbf)) return at;
    }
    at += length;
  }
  return -1;
}

function countLines(bytes: Uint8Array, end: number): number {
  let line = 1;
  for (let at = 0; at < end; at++) if (bytes[at] === LINE_FEED) line++;
  return line;
}

/**
 * Decodes a text or Markdown source. A byte order mark is dropped; line ends
 * (LF, CRLF, CR) become LF, so that line numbers are the same everywhere.
 *
 * @param bytes the file as received
 * @param file named in errors
 * @throws SourceError for bytes that are not UTF-8, for NUL and for an empty file
 */
export function readText(bytes: Uint8Array, file: string): string {
  const bad = findMalformedByte(bytes);
  if (bad >= 0) {
    const hex = (bytes[bad] ?? 0).toString(16).toUpperCase().padStart(2, '0');
    throw new SourceError(
      file,
      countLines(bytes, bad),
      `第 ${bad} 字节 0x${hex}，不成 UTF-8 字符`,
      'UTF-8 编码的文本',
      '用文本编辑器另存为 UTF-8 后重新导入',
    );
  }
  const nul = bytes.indexOf(0);
  if (nul >= 0) {
    throw new SourceError(
      file,
      countLines(bytes, nul),
      `第 ${nul} 字节为空字符`,
      '纯文本',
      '文件可能不是文本，或以 UTF-16 编码；另存为 UTF-8 后重新导入',
    );
  }
  const hasMark = BYTE_ORDER_MARK.every((byte, i) => bytes[i] === byte);
  const text = new TextDecoder('utf-8', { ignoreBOM: true })
    .decode(hasMark ? bytes.subarray(BYTE_ORDER_MARK.length) : bytes)
    .replace(/\r\n?/g, '\n');
  if (text.trim() === '') {
    throw new SourceError(file, 1, '没有文字的文件', '有正文的文本', '核对文件是否完整');
  }
  return text;
}
