import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** What makes markup or code out of text. */
const SINKS = [
  ...[
    'dangerouslySetInnerHTML',
    'innerHTML',
    'outerHTML',
    'insertAdjacentHTML',
    'srcdoc',
    'srcDoc',
  ],
  ...[
    'document.write',
    'createContextualFragment',
    'parseFromString',
    'setHTMLUnsafe',
    'DOMParser',
  ],
  ...['eval(', 'new Function', 'Function(', 'importScripts', "setTimeout('", "setInterval('"],
];

const files = ['app', 'lib'].flatMap((dir) =>
  readdirSync(dir, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/u.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name)),
);

const holds = (text: string, sink: string) =>
  // `reviveFunction(` is no `Function(`.
  new RegExp(
    `(?<![\\w.])${sink.replace(/[.()]/gu, '\\$&')}|\\.${sink.replace(/[.()]/gu, '\\$&')}`,
    'u',
  ).test(text);

describe('what readers, works and addresses say', () => {
  it.each(SINKS)('never comes near %s', (sink) => {
    expect(files.length).toBeGreaterThan(200);
    expect(files.filter((file) => holds(readFileSync(file, 'utf8'), sink))).toEqual([]);
  });

  it('would be seen there', () => {
    expect(holds('box.innerHTML = text', 'innerHTML')).toBe(true);
    expect(holds('<p dangerouslySetInnerHTML={x}>', 'dangerouslySetInnerHTML')).toBe(true);
    expect(holds('return eval(text)', 'eval(')).toBe(true);
    expect(holds('retrieval(text)', 'eval(')).toBe(false);
  });
});
