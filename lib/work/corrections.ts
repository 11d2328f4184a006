import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import type { Address } from '../model.ts';
import { CorpusError } from './problem.ts';

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
 * @throws CorpusError with the line of each entry that is not understood
 */
export function parseCorrections(yaml: string, file: string): readonly CorrectionEntry[] {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines });
  const result = correctionsFile.safeParse(
    document.errors.length > 0 ? undefined : document.toJS(),
  );
  if (result.success) return result.data.corrections;
  const broken = document.errors[0];
  throw new CorpusError([
    {
      file,
      line: broken ? lines.linePos(broken.pos[0]).line : 1,
      found: broken
        ? `无法解析的 YAML（${broken.message.split('\n')[0]}）`
        : result.error.issues
            .map((issue) => `${issue.path.join('.') || '全文'}：${issue.message}`)
            .join('；'),
      expected: 'corrections: 列表，每项有 at、line、printed、read、evidence',
      remedy: '对照 corpus/corrections/ 中其他文件改正',
    },
  ]);
}
