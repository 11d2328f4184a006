import { type Document, isNode, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { CorpusError } from './problem.ts';

/** What a YAML file holds, and where in the file. */
export interface YamlFile<T> {
  readonly data: T;
  /** 1-based line of the value at a path (`['groups', 3, 1]`), or of what encloses it. */
  readonly lineOf: (path: readonly PropertyKey[]) => number;
}

/** Offset of the innermost node on a path that the file has. */
function offsetOf(document: Document.Parsed, path: readonly PropertyKey[]): number {
  for (let depth = path.length; depth > 0; depth--) {
    const node = document.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

export type YamlValue =
  | { readonly value: unknown }
  | { readonly faults: readonly { readonly message: string; readonly offset: number }[] };

/** The value of a document, or why it has none: among others an alias of nothing. */
export function readValue(document: Document.Parsed): YamlValue {
  const faults = document.errors.map(({ message, pos }) => ({
    message: message.split('\n')[0] ?? '',
    offset: pos[0],
  }));
  if (faults.length > 0) return { faults };
  try {
    return { value: document.toJS() };
  } catch (error) {
    return { faults: [{ message: error instanceof Error ? error.message : '', offset: 0 }] };
  }
}

/**
 * Reads a YAML file of a known form.
 *
 * @param hint what to say when it is not of that form
 * @throws CorpusError with the line of the first value that is not understood
 */
export function readYaml<T>(
  schema: z.ZodType<T>,
  yaml: string,
  file: string,
  hint: { readonly expected: string; readonly remedy: string },
): YamlFile<T> {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines });
  const lineOf = (path: readonly PropertyKey[]) => lines.linePos(offsetOf(document, path)).line;
  const read = readValue(document);
  const [broken] = 'faults' in read ? read.faults : [];
  const result = schema.safeParse('value' in read ? read.value : undefined);
  if (result.success) return { data: result.data, lineOf };
  const issue = result.error.issues[0];
  throw new CorpusError([
    {
      file,
      line: broken ? lines.linePos(broken.offset).line : lineOf(issue?.path ?? []),
      found: broken
        ? `无法解析的 YAML（${broken.message}）`
        : `${issue?.path.join('.') || '全文'}：${issue?.message}`,
      ...hint,
    },
  ]);
}
