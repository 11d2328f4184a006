import { sha256 } from './sha256.ts';

/** Hexadecimal digits of a seal: no accident leaves a false one standing. */
const LENGTH = 16;
/** `works/shuozhou-plan.0123456789abcdef.json` → the digits */
const HASHED_NAME = /\.([0-9a-f]{16})\.json$/u;
/** What stands before the content, and behind it. */
const BEFORE = new RegExp(`^\\["([0-9a-f]{${LENGTH}})",`, 'u');
const AFTER = ']';

/** A published file is not what was published under its name. */
export class SealError extends Error {
  /** Relative to the data. */
  readonly file: string;

  constructor(file: string) {
    const what = /^(?:search|suggest)\//u.test(file) ? '索引文件' : '数据文件';
    super(`${what}损坏，请重新发布（${file}）`);
    this.name = 'SealError';
    this.file = file;
  }
}

/** SHA-256 as hexadecimal digits; whoever seals many files may have a faster one than ours. */
export type Digest = (text: string) => string;

/** The digits of a content that a file can be named by: the first of its SHA-256. */
export function hashContent(content: string, digest: Digest = sha256): string {
  return digest(content).slice(0, LENGTH);
}

function sealOf(name: string, content: string, digest: Digest): string {
  return digest(`${name}\n${content}`).slice(0, LENGTH);
}

/**
 * Puts JSON under a seal: `["<seal>",<content>]`, still JSON. The seal speaks of the
 * name too, so that a file of another folder or another version does not pass. It
 * detects accidents; against whoever can compute it, it is no signature.
 *
 * @param name relative to the data, with its folder: `search/0123456789abcdef/g0.json`
 */
export function seal(name: string, content: string, digest: Digest = sha256): string {
  return `["${sealOf(name, content, digest)}",${content}${AFTER}`;
}

/**
 * The content of a published file, if it is whole and its own: a file whose name
 * holds the hash of its content is checked against it, any other by its seal.
 *
 * @param name relative to the data
 * @throws SealError when it is truncated, altered, or another file
 */
export function unseal(name: string, stored: string): string {
  const [, hash] = HASHED_NAME.exec(name) ?? [];
  if (hash !== undefined) {
    if (hashContent(stored) === hash) return stored;
    throw new SealError(name);
  }
  const [before = '', found] = BEFORE.exec(stored) ?? [];
  const content = stored.slice(before.length, -AFTER.length);
  if (stored.endsWith(AFTER) && found === sealOf(name, content, sha256)) return content;
  throw new SealError(name);
}
