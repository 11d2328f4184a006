import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRandom, SENTENCE, shuffle } from './scale-corpus.ts';

/** The same works each time, so that figures of different days compare. */
const SEED = 20_221_122;

/** Lines that stay as they are: headings, directives, tables, what is blank. */
const FIXED = /^(?:#|:::?|\||\s*$)/;
const LEAD = /^\*\*(.+?)\*\*/u;
/** Characters that Markdown would read as more than text at the beginning of a line. */
const OPENS_A_BLOCK = /^(?=[-+>~=`]|\d+[.)])/;

/** A work file in two: what comes before the body, front matter included, and its lines. */
interface Source {
  readonly id: string;
  readonly front: string;
  readonly lines: readonly string[];
}

function readSources(corpusDir: string): readonly Source[] {
  return readdirSync(join(corpusDir, 'works'))
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => {
      const text = readFileSync(join(corpusDir, 'works', name), 'utf8');
      const end = text.indexOf('\n---\n') + '\n---\n'.length;
      const id = name.replace(/\.md$/, '');
      return { id, front: text.slice(0, end), lines: text.slice(end).split('\n') };
    });
}

function sentencesOf(line: string): readonly string[] {
  return FIXED.test(line) ? [] : (line.replace(LEAD, '$1').match(SENTENCE) ?? []);
}

/** A witness is another work of the same corpus: copies name none. */
function frontOf({ front }: Source, id: string): string {
  return front.replace(/^id: .*$/m, `id: ${id}`).replace(/^witnesses: .*\n/m, '');
}

/** The lines of a work, each paragraph with as many sentences as before, taken in order from `next`. */
function refill(lines: readonly string[], next: () => string): string {
  return lines
    .map((line) => {
      const count = sentencesOf(line).length;
      if (count === 0) return line;
      const [first = '', ...rest] = Array.from({ length: count }, next);
      if (LEAD.test(line)) return `**${first}**${rest.join('')}`;
      return (first + rest.join('')).replace(OPENS_A_BLOCK, '\\');
    })
    .join('\n');
}

function createDeck(sentences: readonly string[], random: () => number): () => string {
  let deck: string[] = [];
  return () => {
    if (deck.length === 0) {
      deck = [...sentences];
      shuffle(deck, random);
    }
    return deck.pop() ?? '';
  };
}

/**
 * Writes a corpus folder `factor` times as large as another: its works as they
 * are, then copies of them in which the sentences of all paragraphs have changed
 * places; see scale-corpus.ts, which does the same to passages in memory.
 */
export function writeScaledCorpus(corpusDir: string, dir: string, factor: number): void {
  for (const folder of ['works', 'corrections', 'lexicon']) {
    cpSync(join(corpusDir, folder), join(dir, folder), { recursive: true });
  }
  const sources = readSources(corpusDir);
  const next = createDeck(
    sources.flatMap(({ lines }) => lines.flatMap(sentencesOf)),
    createRandom(SEED),
  );
  for (let copy = 1; copy < factor; copy++) {
    for (const source of sources) {
      const id = `${source.id}-${copy}`;
      const text = frontOf(source, id) + refill(source.lines, next);
      writeFileSync(join(dir, 'works', `${id}.md`), text);
    }
  }
}

/**
 * Writes `count` works of about `characters` characters each, made like the
 * longest work of a corpus with the sentences of all works, and nothing else.
 */
export function writeLongWorks(
  corpusDir: string,
  dir: string,
  { count, characters }: { readonly count: number; readonly characters: number },
): void {
  const sources = readSources(corpusDir);
  const model = sources.toSorted((a, b) => b.lines.join().length - a.lines.join().length)[0];
  if (!model) throw new Error(`${corpusDir}: 没有文献`);
  const next = createDeck(
    sources.flatMap(({ lines }) => lines.flatMap(sentencesOf)),
    createRandom(SEED),
  );
  mkdirSync(join(dir, 'works'), { recursive: true });
  for (let number = 1; number <= count; number++) {
    const id = `${model.id}-${number}`;
    const lines = refill(model.lines, next).split('\n');
    let missing = characters - lines.join('').length;
    // What is still missing goes to the paragraphs, a sentence each in turn.
    while (missing > 0) {
      for (let at = 0; at < lines.length && missing > 0; at++) {
        const line = lines[at] ?? '';
        if (sentencesOf(line).length === 0) continue;
        const sentence = next();
        lines[at] = line + sentence;
        missing -= sentence.length;
      }
    }
    writeFileSync(join(dir, 'works', `${id}.md`), frontOf(model, id) + lines.join('\n'));
  }
}
