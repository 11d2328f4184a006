import { z } from 'zod';
import type { Address } from '../model.ts';
import { readYaml } from './yaml-file.ts';

const entry = z.strictObject({
  at: z.string().min(1),
  line: z.int().positive(),
  printed: z.string().min(1),
  read: z.string().min(1),
  evidence: z.string().trim().min(1),
});

const correctionsFile = z.strictObject({ corrections: z.array(entry) });

/** One entry of `corpus/corrections/<work-id>.yaml`. */
export type CorrectionEntry = z.infer<typeof entry> & { readonly at: Address };

/**
 * Reads a corrections file.
 * @throws CorpusError with the line of the first entry that is not understood
 */
export function parseCorrections(yaml: string, file: string): readonly CorrectionEntry[] {
  return readYaml(correctionsFile, yaml, file, {
    expected: 'corrections: 列表，每项有 at、line、printed、read、evidence',
    remedy: '对照 corpus/corrections/ 中其他文件改正',
  }).data.corrections;
}
