import { printNumbers } from '../lib/import/docx-numbering.ts';
import { readHtml } from '../lib/import/html-lines.ts';
import type { SourceText } from '../lib/import/lines.ts';
import { SourceError } from '../lib/import/read-text.ts';
import { unzip, zip } from './zip.ts';

const MEGABYTE = 1 << 20;
/** A plan of a million characters is a tenth of this. */
const LIMITS = { entry: 24 * MEGABYTE, total: 64 * MEGABYTE, entries: 10_000 } as const;
const DOCUMENT = 'word/document.xml';
/** Pictures and fonts are not read; numbering is written into the text instead. */
const UNREAD = /^word\/(?:media|fonts|embeddings|theme)\/|^word\/numbering\.xml$|^docProps\//u;

/**
 * Reads a Word document: headings, lists with the numbers Word computes, tables,
 * footnotes.
 * @throws SourceError for one that is broken, encrypted or swells when unpacked
 */
export async function readDocx(bytes: Uint8Array, file: string): Promise<SourceText> {
  const isRead = (name: string) => !UNREAD.test(name) || name === 'word/numbering.xml';
  const entries = new Map(unzip(bytes, file, LIMITS, isRead));
  const xml = (name: string) => new TextDecoder().decode(entries.get(name) ?? new Uint8Array());
  if (!entries.has(DOCUMENT)) {
    throw new SourceError(
      file,
      1,
      '不是 Word 文档的压缩包',
      '.docx、.pdf、.html、.md 或 .txt',
      '解压后逐个导入，或在文字处理软件中另存为 .docx',
    );
  }
  const printed = printNumbers(xml(DOCUMENT), xml('word/numbering.xml'), xml('word/styles.xml'));
  entries.set(DOCUMENT, new TextEncoder().encode(printed));
  entries.delete('word/numbering.xml');
  const { default: mammoth } = await import('mammoth');
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: zip(entries) },
      { convertImage: mammoth.images.imgElement(async () => ({ src: '' })) },
    );
    return readHtml(value, file, { whole: true });
  } catch (error) {
    if (error instanceof SourceError) throw error;
    const said = error instanceof Error ? error.message : '';
    // The parser speaks of its own buffers: nobody who sent the file can use that.
    const why = /xml/iu.test(said) ? '其中的 XML 有误' : said.split('\n')[0]?.slice(0, 80);
    throw new SourceError(
      file,
      1,
      `打不开的 Word 文档${why ? `（${why}）` : ''}`,
      '完整的 .docx 文件',
      '在文字处理软件中打开，另存为新的 .docx 再导入',
    );
  }
}
