import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { SourceText } from '../lib/import/lines.ts';
import { readPages } from '../lib/import/pdf-lines.ts';
import type { PdfPage } from '../lib/import/pdf-page.ts';
import { SourceError } from '../lib/import/read-text.ts';

/** Fewer characters a page than this, on average, are no text layer. */
const FEWEST_CHARACTERS = 10;
/** Seconds without a page after which nobody waits any longer, however busy the machine. */
const LONGEST_WAIT = 120;
/** Megabytes that the library may take up: a document of 300 pages takes a third. */
const MOST_MEMORY = 600;

type Said =
  | { readonly page: number; readonly of: number }
  | { readonly pages: readonly PdfPage[] }
  | { readonly failed: { readonly name: string; readonly message: string } };

/**
 * Reads pages in a process of their own, since the library, given a file that was made
 * for it, goes on without end, lets nothing else run, and takes all the memory there is.
 */
function readApart(
  bytes: Uint8Array,
  progress: (page: number, pages: number) => void,
): Promise<readonly PdfPage[]> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(new URL('./pdf-process.mjs', import.meta.url)), {
      execArgv: [`--max-old-space-size=${MOST_MEMORY}`],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    let timer: NodeJS.Timeout;
    const settle = (how: () => void) => {
      clearTimeout(timer);
      child.removeAllListeners();
      child.kill('SIGKILL');
      how();
    };
    const fail = (why: string) => settle(() => reject(new Error(why)));
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        fail(`等了 ${LONGEST_WAIT} 秒还没有读完一页`);
      }, LONGEST_WAIT * 1000);
    };
    child.once('spawn', wait);
    child.once('error', ({ message }) => fail(message));
    child.once('exit', (_, signal) =>
      fail(signal === 'SIGXCPU' ? '一页要算的太多，读不完' : '读它要占用过多的内存'),
    );
    child.on('message', (said: Said) => {
      if ('pages' in said) settle(() => resolve(said.pages));
      else if ('failed' in said) {
        settle(() => reject(Object.assign(new Error(), said.failed)));
      } else {
        wait();
        progress(said.page, said.of);
      }
    });
    child.send(bytes);
  });
}

/** @throws SourceError for what the library says of a file, with what to do about it */
export function refusePdf(file: string, error: unknown): never {
  const name = error instanceof Error ? error.name : '';
  if (name === 'PasswordException') {
    throw new SourceError(
      file,
      1,
      '加密的 PDF',
      '不加密的 PDF',
      '用口令打开后另存为（或打印为）不加密的 PDF，再导入',
    );
  }
  const why = error instanceof Error ? error.message.slice(0, 80) : '';
  throw new SourceError(
    file,
    1,
    `打不开的 PDF（${[name === 'Error' ? '' : name, why].filter(Boolean).join('：')}）`,
    '完整的 PDF 文件',
    '重新下载该文件；能在阅读器中打开的，另存为新的 PDF 再导入',
  );
}

/**
 * Makes text of the pages of a PDF.
 * @throws SourceError when hardly anything is written on them
 */
export function textOfPages(pages: readonly PdfPage[], file: string): SourceText {
  const characters = pages.reduce(
    (sum, { texts }) => sum + texts.reduce((all, { text }) => all + text.trim().length, 0),
    0,
  );
  if (characters < FEWEST_CHARACTERS * Math.max(1, pages.length)) {
    throw new SourceError(
      file,
      1,
      `没有文字层的 PDF（${pages.length} 页，共 ${characters} 字）`,
      '带文字层的 PDF',
      '这是扫描件：先用文字识别（OCR）软件转成可检索的 PDF 或文本，校对后再导入',
    );
  }
  return readPages(pages);
}

/**
 * Reads a PDF that has a text layer, page by page.
 *
 * @param progress told the page that has been read and how many there are
 * @throws SourceError for one that is scanned, encrypted or broken
 */
export async function readPdf(
  bytes: Uint8Array,
  file: string,
  progress: (page: number, pages: number) => void = () => {},
): Promise<SourceText> {
  const pages = await readApart(bytes, progress).catch((error: unknown) => refusePdf(file, error));
  return textOfPages(pages, file);
}
