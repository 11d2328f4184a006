import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Files } from '../engines/engine.ts';

/** Above this size brotli's best level takes minutes a file and wins little. */
const LARGE = 32 * 1024 * 1024;
const BEST = 11;
const FAST = 9;
/**
 * 128 KB. In a larger window the shuffled copies of a sentence meet, and the text of
 * 10× would shrink to twice that of 1×, as no real text does; for 1× it costs 2%.
 */
const WINDOW_BITS = 17;

export interface Weight {
  readonly raw: number;
  readonly gzip: number;
  readonly brotli: number;
}

function brotliSize(content: Uint8Array): number {
  const { BROTLI_PARAM_LGWIN, BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT } = constants;
  return brotliCompressSync(content, {
    params: {
      [BROTLI_PARAM_QUALITY]: content.length > LARGE ? FAST : BEST,
      [BROTLI_PARAM_LGWIN]: WINDOW_BITS,
      [BROTLI_PARAM_SIZE_HINT]: content.length,
    },
  }).length;
}

/** Bytes of a content as it is and as a server would send it: never more than it is. */
export function weigh(content: string | Uint8Array): Weight {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const raw = bytes.length;
  return {
    raw,
    gzip: Math.min(raw, gzipSync(bytes).length),
    brotli: Math.min(raw, brotliSize(bytes)),
  };
}

/** Each file is sent by itself, so their bytes add up. */
function addWeights(weights: readonly Weight[]): Weight {
  return {
    raw: weights.reduce((sum, { raw }) => sum + raw, 0),
    gzip: weights.reduce((sum, { gzip }) => sum + gzip, 0),
    brotli: weights.reduce((sum, { brotli }) => sum + brotli, 0),
  };
}

/** Adds up files by their names, each compressed once, when first asked for. */
export function createScales(files: Files): (names: Iterable<string>) => Weight {
  const weights = new Map<string, Weight>();
  const weightOf = (name: string): Weight => {
    const weight = weights.get(name) ?? weigh(files.get(name) ?? '');
    weights.set(name, weight);
    return weight;
  };
  return (names) => addWeights([...new Set(names)].map(weightOf));
}
