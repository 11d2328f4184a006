import { inflateRawSync } from 'node:zlib';
import { SourceError } from '../lib/import/read-text.ts';

/** Limits on what a file may unpack to, in bytes. */
export interface ZipLimits {
  readonly entry: number;
  readonly total: number;
  readonly entries: number;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;
const LONGEST_COMMENT = 0xffff;

function broken(file: string, found: string): SourceError {
  const remedy = '在文字处理软件中打开，另存为新的 .docx 再导入';
  return new SourceError(file, 1, found, '完整的 .docx 文件', remedy);
}

/**
 * Unpacks the entries of a zip archive that are wanted, in memory. Sizes are
 * checked while unpacking, not believed: an archive that swells beyond the limits
 * is refused.
 *
 * @param wanted by name; the others are never unpacked
 * @throws SourceError for a broken, encrypted or swelling archive
 */
export function unzip(
  bytes: Uint8Array,
  file: string,
  limits: ZipLimits,
  wanted: (name: string) => boolean,
): ReadonlyMap<string, Uint8Array> {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = data.length - 22;
  const lowest = Math.max(0, end - LONGEST_COMMENT);
  while (end >= lowest && data.readUInt32LE(end) !== END) end--;
  if (end < lowest) throw broken(file, '不完整的压缩包');
  const count = data.readUInt16LE(end + 10);
  if (count > limits.entries) throw broken(file, `含 ${count} 个条目的压缩包`);
  const unpacked = new Map<string, Uint8Array>();
  let total = 0;
  let at = data.readUInt32LE(end + 16);
  for (let index = 0; index < count; index++) {
    if (at + 46 > data.length || data.readUInt32LE(at) !== CENTRAL) {
      throw broken(file, '目录损坏的压缩包');
    }
    const flags = data.readUInt16LE(at + 8);
    const method = data.readUInt16LE(at + 10);
    const size = data.readUInt32LE(at + 20);
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) =>
      data.readUInt16LE(at + offset),
    ) as [number, number, number];
    const local = data.readUInt32LE(at + 42);
    const name = data.toString('utf8', at + 46, at + 46 + nameLength);
    at += 46 + nameLength + extra + comment;
    if (!wanted(name)) continue;
    if (flags & 1) throw broken(file, '加密的压缩包');
    if (local + 30 > data.length || data.readUInt32LE(local) !== LOCAL) {
      throw broken(file, '条目损坏的压缩包');
    }
    const from = local + 30 + data.readUInt16LE(local + 26) + data.readUInt16LE(local + 28);
    const packed = data.subarray(from, from + size);
    let content: Uint8Array;
    try {
      if (method === STORED) content = packed;
      else if (method === DEFLATED) {
        content = inflateRawSync(packed, { maxOutputLength: limits.entry });
      } else throw broken(file, `用第 ${method} 号方法压缩的条目`);
    } catch (error) {
      if (error instanceof SourceError) throw error;
      const swells = error instanceof RangeError;
      throw broken(
        file,
        swells
          ? `解压后超过 ${limits.entry >> 20} MB 的 ${name}（疑为压缩炸弹）`
          : `损坏的 ${name}`,
      );
    }
    total += content.length;
    if (total > limits.total) {
      throw broken(file, `解压后超过 ${limits.total >> 20} MB 的压缩包（疑为压缩炸弹）`);
    }
    unpacked.set(name, content);
  }
  return unpacked;
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value >>> 0;
});

function crc32(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (CRC_TABLE[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}

/** Packs entries into a zip archive, uncompressed. */
export function zip(entries: ReadonlyMap<string, Uint8Array>): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of entries) {
    const label = Buffer.from(name);
    const fixed = Buffer.alloc(26);
    fixed.writeUInt16LE(20, 0);
    fixed.writeUInt32LE(crc32(content), 10);
    fixed.writeUInt32LE(content.length, 14);
    fixed.writeUInt32LE(content.length, 18);
    fixed.writeUInt16LE(label.length, 22);
    const head = Buffer.alloc(4);
    head.writeUInt32LE(LOCAL, 0);
    const local = Buffer.concat([head, fixed, label, content]);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(CENTRAL, 0);
    central.writeUInt16LE(20, 4);
    fixed.copy(central, 6);
    central.writeUInt32LE(offset, 42);
    directory.push(central, label);
    parts.push(local);
    offset += local.length;
  }
  const index = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(END, 0);
  end.writeUInt16LE(entries.size, 8);
  end.writeUInt16LE(entries.size, 10);
  end.writeUInt32LE(index.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, index, end]);
}
