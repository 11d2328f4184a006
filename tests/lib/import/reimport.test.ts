import { readFileSync } from 'node:fs';
import { diffArrays } from 'diff';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { importText } from '../../../lib/import/import.ts';
import { loadCorpus } from '../../../lib/work/corpus.ts';

/**
 * What a person changed after the import of each source, and why: `drafted` is what
 * the importer makes of it, `committed` what stands in the corpus. Texts are named
 * by their beginning and their length.
 */
interface Edit {
  readonly drafted: readonly string[];
  readonly committed: readonly string[];
  readonly why: string;
}

const edits: Readonly<Record<string, readonly Edit[]>> = parse(
  readFileSync('tests/lib/import/reimport.yaml', 'utf8'),
);
const { works } = loadCorpus('corpus');

function bodyOf(markdown: string): readonly string[] {
  return markdown
    .split(/^---$/m)
    .slice(2)
    .join('---')
    .split('\n')
    .filter((line) => line.trim() !== '');
}

function firstLine(lines: string): number {
  return Number(/^\d+/.exec(lines)?.[0]);
}

function committed(file: string): readonly string[] {
  return works
    .filter((work) => work.meta.source.file === file)
    .sort((a, b) => firstLine(a.meta.source.lines) - firstLine(b.meta.source.lines))
    .flatMap(({ id }) => bodyOf(readFileSync(`corpus/works/${id}.md`, 'utf8')));
}

function named(line: string): string {
  return `${line.slice(0, 20)} (${line.length})`;
}

function differences(file: string) {
  const source = readFileSync(`corpus/sources/${file}`, 'utf8');
  const drafted = importText(source, file).works.flatMap(({ markdown }) => bodyOf(markdown));
  const found: { drafted: string[]; committed: string[] }[] = [];
  let open = false;
  for (const { added, removed, value } of diffArrays([...drafted], [...committed(file)])) {
    if (!added && !removed) {
      open = false;
      continue;
    }
    if (!open) found.push({ drafted: [], committed: [] });
    open = true;
    found.at(-1)?.[added ? 'committed' : 'drafted'].push(...value.map(named));
  }
  return found;
}

describe('the sources of the corpus, imported again', () => {
  it.each(Object.keys(edits))('%s gives the committed works but for the edits listed', (file) => {
    expect(differences(file)).toEqual(
      edits[file]?.map(({ drafted, committed: after }) => ({ drafted, committed: after })),
    );
  });

  it('are all five', () => {
    expect(Object.keys(edits).sort()).toEqual(
      [...new Set(works.map((work) => work.meta.source.file))].sort(),
    );
    expect(
      Object.values(edits)
        .flat()
        .every(({ why }) => why.length > 3),
    ).toBe(true);
  });
});
