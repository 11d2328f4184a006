import { sha256, sha256Beside } from './sha256.ts';

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

function sealedText(name: string, content: string): string {
  return `${name}\n${content}`;
}

/**
 * Puts JSON under a seal: `["<seal>",<content>]`, still JSON. The seal speaks of the
 * name too, so that a file of another folder or another version does not pass. It
 * detects accidents; against whoever can compute it, it is no signature.
 *
 * @param name relative to the data, with its folder: `search/0123456789abcdef/g0.json`
 */
export function seal(name: string, content: string, digest: Digest = sha256): string {
  return `["${hashContent(sealedText(name, content), digest)}",${content}${AFTER}`;
}

/** What of a stored file is content, and what has to be the digest of what for it to be whole. */
interface Claim {
  readonly content: string;
  readonly digits: string | undefined;
  readonly of: string;
}

function claimOf(name: string, stored: string): Claim {
  const [, hash] = HASHED_NAME.exec(name) ?? [];
  if (hash !== undefined) return { content: stored, digits: hash, of: stored };
  const [before = '', found] = BEFORE.exec(stored) ?? [];
  const content = stored.slice(before.length, -AFTER.length);
  return {
    content,
    digits: stored.endsWith(AFTER) ? found : undefined,
    of: sealedText(name, content),
  };
}

function settle(name: string, { content, digits }: Claim, digest: string): string {
  if (digits === digest.slice(0, LENGTH)) return content;
  throw new SealError(name);
}

/**
 * The content of a published file, if it is whole and its own: a file whose name
 * holds the hash of its content is checked against it, any other by its seal.
 *
 * @param name relative to the data
 * @throws SealError when it is truncated, altered, or another file
 */
export function unseal(name: string, stored: string): string {
  const claim = claimOf(name, stored);
  return settle(name, claim, sha256(claim.of));
}

/** The same for a page, which its reader uses meanwhile. */
export async function unsealBeside(name: string, stored: string): Promise<string> {
  const claim = claimOf(name, stored);
  return settle(name, claim, await sha256Beside(claim.of));
}
