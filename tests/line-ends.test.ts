import { readdirSync, readFileSync } from 'node:fs';
import { win32 } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileName } from '../app/search/file-name.ts';
import { importText } from '../lib/import/import.ts';
import { parseSynonyms } from '../lib/search/synonyms-file.ts';
import { parseTerms } from '../lib/search/terms-file.ts';
import { parseTopics } from '../lib/search/topics-file.ts';
import { parseCorrections } from '../lib/work/corrections.ts';
import { parseLedger } from '../lib/work/ledger.ts';
import { parseWork } from '../lib/work/parse.ts';
import { CorpusError } from '../lib/work/problem.ts';
import { frontMatter } from './lib/work/sample.ts';

const read = (path: string) => readFileSync(path, 'utf8');
const under = (dir: string) => readdirSync(dir).map((name) => `${dir}/${name}`);

/** As an editor on Windows leaves a file. */
const asOnWindows = (text: string) => text.replace(/\r?\n/gu, '\r\n');

const same = (text: string) => text;

describe('a file with the line ends of Windows', () => {
  it.each(under('corpus/works'))('is the same work: %s', (path) => {
    const text = read(path);
    const id = /^id: (.+)$/mu.exec(text)?.[1] ?? '';
    const corrections = under('corpus/corrections')
      .filter((file) => file.endsWith(`/${id}.yaml`))
      .flatMap((file) => parseCorrections(asOnWindows(read(file)), file));
    const work = parseWork(asOnWindows(text), path, corrections);
    expect(work).toEqual(parseWork(text, path, corrections));
    expect(JSON.stringify(work)).not.toContain('\\r');
  });

  it.each(under('corpus/corrections'))('has the same corrections: %s', (path) => {
    expect(parseCorrections(asOnWindows(read(path)), path)).toEqual(
      parseCorrections(read(path), path),
    );
  });

  it.each(under('corpus/ledgers'))('is the same ledger: %s', (path) => {
    expect(parseLedger(asOnWindows(read(path)), path)).toEqual(parseLedger(read(path), path));
  });

  it('is the same lexicon', () => {
    const dir = 'corpus/lexicon';
    const synonyms = read(`${dir}/synonyms.yaml`);
    expect(parseSynonyms(asOnWindows(synonyms), 'a', same)).toEqual(
      parseSynonyms(synonyms, 'a', same),
    );
    const topics = read(`${dir}/topics.yaml`);
    expect(parseTopics(asOnWindows(topics), 'a')).toEqual(parseTopics(topics, 'a'));
    const known = new Set(parseTopics(topics, 'a').map(({ id }) => id));
    const terms = read(`${dir}/terms.yaml`);
    expect(parseTerms(asOnWindows(terms), 'a', same, known).terms).toEqual(
      parseTerms(terms, 'a', same, known).terms,
    );
  });

  it.each(under('corpus/sources'))('is imported the same: %s', (path) => {
    expect(importText(asOnWindows(read(path)), 'a.txt')).toEqual(importText(read(path), 'a.txt'));
  });

  it('has its mistakes on the same lines', () => {
    const broken = `${frontMatter()}\n甲\n\n乙 *丙* 丁\n\n- 列表\n`;
    const said = (text: string) => {
      try {
        return String(parseWork(text, 'a.md'));
      } catch (error) {
        return error instanceof CorpusError ? error.message : '';
      }
    };
    expect(said(broken)).toContain('a.md:');
    expect(said(asOnWindows(broken))).toBe(said(broken));
  });
});

describe('names', () => {
  it.each(['con', '甲\\乙', 'C:\\甲', '..\\甲', '甲/乙'])(
    'of saved files stay in their folder on Windows too: %s',
    (query) => {
      const name = fileName(['青典', query], 'csv');
      expect(win32.basename(name)).toBe(name);
      expect(win32.parse(name).name).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)$/iu);
    },
  );
});
