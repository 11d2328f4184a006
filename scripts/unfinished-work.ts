import type { Work } from '../lib/model.ts';
import type { CorrectionEntry } from '../lib/work/corrections.ts';
import { parseWork } from '../lib/work/parse.ts';
import type { WorkFile } from './corpus-files.ts';
import { replaceTexts, setField } from './edit-yaml.ts';

const STAND_IN: Readonly<Record<string, string>> = {
  name: '待著录',
  code: '000000',
  note: '待著录',
};

/** Front matter with something in every field that a draft leaves for a person to fill in. */
function filledIn({ yaml, id, title }: WorkFile): string {
  const filled = replaceTexts(yaml, ({ path, value }) => {
    if (value !== '') return undefined;
    return path.length === 1 && path[0] === 'title' ? id : STAND_IN[String(path.at(-1))];
  });
  return title === '' ? setField(filled, 'supplied', ['title']) : filled;
}

/** The file of a work, put together again. */
export function fileText(yaml: string, body: string): string {
  return `---\n${yaml}---\n${body}`;
}

/** Whether nothing in the front matter is left for a person to fill in. */
export function isFilledIn(file: WorkFile): boolean {
  return filledIn(file) === file.yaml;
}

/**
 * Reads a work, also one that is a draft whose front matter nobody has filled in.
 * @throws CorpusError when its structure does not hold
 */
export function parseUnfinished(file: WorkFile, corrections: readonly CorrectionEntry[]): Work {
  return parseWork(fileText(filledIn(file), file.body), `corpus/works/${file.id}.md`, corrections);
}
