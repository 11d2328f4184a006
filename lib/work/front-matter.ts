import { isMap, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import type { Problem } from './problem.ts';
import { CorpusError } from './problem.ts';
import { readValue } from './yaml-file.ts';

export const WORK_KINDS = [
  'plan',
  'notice',
  'law',
  'regulation',
  'standard',
  'reply',
  'address',
  'report',
] as const;

const text = z.string().trim().min(1, '不空的文字');

const workId = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, '小写字母、数字与连字符，如 shuozhou-plan')
  .max(60);

const place = z.string().regex(/^[a-z]*\d*(\.[a-z]?\d+)*$/, '地址，如 4.6.3');

const frontMatter = z.strictObject({
  id: workId,
  /** Ids it had before it was renamed, which links may still carry. */
  formerIds: z.array(workId).optional(),
  /** Where texts stand now, by the address they had before a re-import or a review. */
  moved: z.record(place, place).optional(),
  kicker: text.optional(),
  title: text,
  subtitle: text.optional(),
  kind: z.enum(WORK_KINDS),
  place: z.strictObject({
    name: text,
    /** GB/T 2260, six digits. */
    code: z.string().regex(/^\d{6}$/, 'GB/T 2260 六位代码'),
    level: z.enum(['nation', 'province', 'city', 'county']),
    /** The city a county belongs to, to tell places apart. */
    within: text.optional(),
  }),
  issuer: text.optional(),
  /** 发文字号, as printed. */
  number: text.optional(),
  date: z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'YYYY、YYYY-MM 或 YYYY-MM-DD')
    .optional(),
  publishedIn: text.optional(),
  /** 版次, the numbered page of a newspaper. */
  sheet: z
    .string()
    .regex(/^[A-Z]?\d+$/, '版次，如 2 或 A03')
    .optional(),
  authors: z.array(text).optional(),
  source: z.strictObject({
    file: text,
    sha256: z.string().regex(/^[0-9a-f]{64}$/, '64 位十六进制 SHA-256'),
    lines: z.string().regex(/^\d+(-\d+)?(, ?\d+(-\d+)?)*$/, '行号，如 3-876 或 379-460, 500'),
  }),
  /**
   * Where divisions begin in the printed source, by address, as its own table of
   * contents says (the text kept here has lost its page breaks).
   */
  pages: z
    .strictObject({
      basis: z.literal('原目录'),
      of: z.record(
        z.string().regex(/^[a-z]?\d+(\.[a-z]?\d+)*$/, '章节地址，如 4.6'),
        z.string().regex(/^\d+$/, '原件页码，如 33'),
      ),
    })
    .optional(),
  witnesses: z.array(z.string()).optional(),
  rights: z.strictObject({ status: z.enum(['official', 'press']), note: text }),
  notes: z.array(text).optional(),
  /** Headings (`第八条`) before which the source leaves numbers out. */
  gaps: z.array(text).optional(),
  /** Fields whose value is ours because the source does not print one. */
  supplied: z.array(z.enum(['title', 'kicker', 'subtitle', 'issuer', 'date'])).optional(),
});

export type FrontMatter = z.infer<typeof frontMatter>;
export type WorkKind = FrontMatter['kind'];

/** What readers call each kind of work. */
export const KIND_NAMES: Readonly<Record<WorkKind, string>> = {
  plan: '规划',
  notice: '通知',
  law: '法律',
  regulation: '法规',
  standard: '规范',
  reply: '复函',
  address: '报告',
  report: '报道',
};

/** Fields that no work is without, so that nobody is told to take one out. */
const REQUIRED: ReadonlySet<string> = new Set([
  'id',
  'title',
  'kind',
  'place',
  'place.name',
  'place.code',
  'place.level',
  'rights.status',
  'rights.note',
]);

function shown(value: unknown): string {
  return value === undefined ? '无' : `“${JSON.stringify(value)}”`;
}

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined,
    root,
  );
}

/**
 * Reads the YAML between the `---` lines of a work.
 *
 * @param yaml the YAML alone
 * @param file named in errors
 * @param firstLine 1-based line of the file at which `yaml` begins
 * @throws CorpusError naming line, value found, value expected and the remedy
 */
export function parseFrontMatter(yaml: string, file: string, firstLine: number): FrontMatter {
  const lines = new LineCounter();
  // Failsafe: every scalar is the string that stands there, so that no code or
  // checksum is ever read as a number or a date.
  const document = parseDocument(yaml, { lineCounter: lines, schema: 'failsafe' });
  const lineOf = (offset: number) => lines.linePos(offset).line + firstLine - 1;

  const read = readValue(document);
  if ('faults' in read) {
    throw new CorpusError(
      read.faults.map(({ message, offset }) => ({
        file,
        line: lineOf(offset),
        found: `无法解析的 YAML（${message}）`,
        expected: '合法的 YAML 元数据',
        remedy: '改正该行的缩进、冒号或引号',
      })),
    );
  }

  const { value } = read;
  const result = frontMatter.safeParse(value);
  if (result.success) return result.data;

  const problems = result.error.issues.map((issue): Problem => {
    const node =
      issue.path.length > 0 && isMap(document.contents)
        ? document.getIn(issue.path, true)
        : document.contents;
    const range =
      typeof node === 'object' && node !== null ? Reflect.get(node, 'range') : undefined;
    const offset = Array.isArray(range) && typeof range[0] === 'number' ? range[0] : 0;
    const field = issue.path.join('.') || '元数据';
    const expected =
      issue.code === 'invalid_value'
        ? issue.values.join('、')
        : issue.code === 'unrecognized_keys'
          ? `已知字段（不含 ${issue.keys.join('、')}）`
          : issue.code === 'invalid_type'
            ? `类型 ${issue.expected}`
            : issue.message;
    return {
      file,
      line: lineOf(offset),
      found: `字段 ${field} 的值${shown(valueAt(value, issue.path))}`,
      expected,
      remedy: REQUIRED.has(field)
        ? `填上字段 ${field}，每件都要有`
        : `改正或补上字段 ${field}；原文没有的项目应整行删去，不要留空`,
    };
  });
  throw new CorpusError(problems);
}
