import { sha256 as digest } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * SHA-256 of the UTF-8 bytes of a text, as 64 lowercase hexadecimal digits. The
 * browser's own is not there on the plain-http hosts of an intranet.
 */
export function sha256(text: string): string {
  return bytesToHex(digest(utf8ToBytes(text)));
}

/**
 * The same by the browser's own where it is there, beside whatever else it does: of
 * a work of 60,000 characters ours takes a phone a tenth of a second.
 */
export async function sha256Beside(text: string): Promise<string> {
  const subtle: SubtleCrypto | undefined = globalThis.crypto.subtle;
  if (!subtle) return sha256(text);
  return bytesToHex(new Uint8Array(await subtle.digest('SHA-256', new TextEncoder().encode(text))));
}
