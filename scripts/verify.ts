import { readFileSync } from 'node:fs';
import { verify } from '../lib/cite/verify.ts';
import { openVerifyLibrary, type VerifyLibrary } from '../lib/cite/verify-library.ts';
import type { VerifyReport } from '../lib/cite/verify-model.ts';
import { publicFinding, reportText } from '../lib/cite/verify-report.ts';
import { readText, SourceError } from '../lib/import/read-text.ts';
import { type Data, readPublished } from './open-data.ts';
import { EXIT, UsageError } from './usage.ts';

const STDIN = '-';
const STDIN_NUMBER = 0;
/** Bytes of a draft: far beyond any document, well below what memory bears. */
const MOST_BYTES = 8_000_000;

function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path === STDIN ? STDIN_NUMBER : path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const found: Readonly<Record<string, string>> = {
      ENOENT: '没有这个文件',
      EISDIR: '这是文件夹，不是文件',
      EACCES: '没有读取权限',
    };
    throw new UsageError(`${path}：${found[code] ?? `读不到（${code}）`}。请给出一个文本文件。`);
  }
}

/**
 * The text of a draft: UTF-8, or the GB18030 of older Chinese documents.
 *
 * @param path a file, or `-` for standard input
 * @throws UsageError when there is no text to read there
 */
export function readDraft(path: string): string {
  const name = path === STDIN ? '标准输入' : path;
  const bytes = readBytes(path);
  if (bytes.length > MOST_BYTES) {
    throw new UsageError(
      `${name}：得到 ${bytes.length} 字节；应不超过 ${MOST_BYTES} 字节。请分成几个文件核对。`,
    );
  }
  let text: string;
  try {
    text = readText(bytes, name);
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    try {
      if (bytes.includes(0) || bytes.length === 0) throw error;
      text = new TextDecoder('gb18030', { fatal: true }).decode(bytes);
    } catch {
      throw new UsageError(
        error.message.replace(/处理：.*$/su, '处理：另存为 UTF-8 的纯文本再核对'),
      );
    }
  }
  if (text.trim() === '') throw new UsageError(`${name}：没有文字。请给出要核对的文稿。`);
  return text;
}

export async function openLibrary(
  { catalogue, index }: Data,
  dataDir: string,
): Promise<VerifyLibrary> {
  return openVerifyLibrary(catalogue, index, (file) => readPublished(dataDir, file));
}

/** Prints what was found: one JSON array, or a report to read. */
function printReport(draft: string, report: VerifyReport, options: { json?: boolean }): void {
  if (options.json) console.log(JSON.stringify(report.findings.map(publicFinding)));
  else if (report.findings.length === 0) console.log('没有要核对的引文或出处。');
  else console.log(reportText(draft, report));
}

/** Checks one draft; success means that all of it is as it should be. */
export async function verifyFile(
  path: string,
  library: VerifyLibrary,
  options: { json?: boolean },
): Promise<number> {
  const draft = readDraft(path);
  const report = await verify(draft, library);
  printReport(draft, report, options);
  return report.findings.every(({ status }) => status === '一致') ? EXIT.found : EXIT.failed;
}
