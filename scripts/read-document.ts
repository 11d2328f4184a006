import { decodeHtml, decodeText } from '../lib/import/decode-text.ts';
import { readHtml } from '../lib/import/html-lines.ts';
import { keepable, plainSource, type SourceText } from '../lib/import/lines.ts';
import { readMarkdown } from '../lib/import/markdown-lines.ts';
import { SourceError } from '../lib/import/read-text.ts';
import { readDocx } from './read-docx.ts';
import { readPdf } from './read-pdf.ts';

const LARGEST = 200 << 20;
const MOST_CHARACTERS = 5_000_000;
const LONGEST_LINE = 100_000;
/** A plan of a hundred pages has a thousand. */
const MOST_LINES = 30_000;
const OLD_WORD = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const PDF = /%PDF-/u;
const PDF_WITHIN = 1024;
const PAGE = /^\s*(?:<!doctype html|<html|<head|<body|<div|<table)/iu;

function startsWith(bytes: Uint8Array, sign: readonly number[]): boolean {
  return sign.every((byte, index) => bytes[index] === byte);
}

function latin(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}

/** Whether the lines of a file are its own, so that it need not be unpacked to be read. */
export function isPlainText(file: string): boolean {
  return /\.(?:txt|text)$/iu.test(file);
}

/**
 * Reads a document in any format that is understood, told by its content first
 * and its name second.
 *
 * @param bytes the file as received
 * @param file its name, also for errors
 * @param progress told how far the reading of a long file has come
 * @throws SourceError naming what is wrong with the file and what to do about it
 */
export async function readDocument(
  bytes: Uint8Array,
  file: string,
  progress?: (done: number, all: number) => void,
): Promise<SourceText> {
  const read = await readAny(bytes, file, progress);
  const source = { ...read, text: keepable(read.text) };
  checkSize(source.text, file);
  return source;
}

/** No document has lines this long, or so many characters: it is data, or a trap. */
function checkSize(text: string, file: string): void {
  if (text.length > MOST_CHARACTERS) {
    const found = `${text.length} 字的文本`;
    throw new SourceError(file, 1, found, `不超过 ${MOST_CHARACTERS} 字`, '分成几个文件再导入');
  }
  let from = 0;
  for (let line = 1; from <= text.length; line++) {
    if (line > MOST_LINES) {
      const found = `超过 ${MOST_LINES} 行的文本`;
      throw new SourceError(file, line, found, `不超过 ${MOST_LINES} 行`, '分成几个文件再导入');
    }
    const end = text.indexOf('\n', from);
    const length = (end < 0 ? text.length : end) - from;
    if (length > LONGEST_LINE) {
      const found = `一行 ${length} 字`;
      throw new SourceError(file, line, found, `每行不超过 ${LONGEST_LINE} 字`, '按段分行后再导入');
    }
    from = (end < 0 ? text.length : end) + 1;
  }
}

async function readAny(
  bytes: Uint8Array,
  file: string,
  progress?: (done: number, all: number) => void,
): Promise<SourceText> {
  if (bytes.length > LARGEST) {
    const found = `${bytes.length >> 20} MB 的文件`;
    throw new SourceError(file, 1, found, `不超过 ${LARGEST >> 20} MB`, '分成几个文件再导入');
  }
  if (PDF.test(latin(bytes.subarray(0, PDF_WITHIN))) || /\.pdf$/iu.test(file)) {
    return readPdf(bytes, file, progress);
  }
  if (startsWith(bytes, ZIP)) return readDocx(bytes, file);
  if (startsWith(bytes, OLD_WORD)) {
    throw new SourceError(
      file,
      1,
      '旧版 .doc 或加密的 Word 文档',
      '不加密的 .docx',
      '在文字处理软件中打开，另存为 .docx 再导入',
    );
  }
  if (/\.x?html?$/iu.test(file)) return readHtml(decodeHtml(bytes, file), file);
  const text = decodeText(bytes, file);
  if (/\.(?:md|markdown)$/iu.test(file)) return readMarkdown(text);
  return PAGE.test(text.slice(0, 200)) ? readHtml(text, file) : plainSource(text);
}
