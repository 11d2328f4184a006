const NAMED: Readonly<Record<string, string>> = {
  textbackslash: '\\',
  textbraceleft: '{',
  textbraceright: '}',
  textasciitilde: '~',
  textasciicircum: '^',
};

function plain(value: string): string {
  const unescaped = value.replace(
    /\\(text[a-z]+)\{\}|\\([%#&$_])|[{}]/g,
    (_, name: string | undefined, char: string | undefined) =>
      name === undefined ? (char ?? '') : (NAMED[name] ?? '?'),
  );
  return unescaped;
}

/** One BibTeX entry, read as BibTeX does: by counting every brace. */
export function readBibtex(entry: string) {
  const head = /^@([a-z]+)\{([A-Za-z0-9.-]+),\n/.exec(entry);
  if (!head) throw new Error(`not an entry: ${entry.slice(0, 40)}`);
  const fields = new Map<string, string>();
  let at = head[0].length;
  for (;;) {
    const field = /^\s*([a-z]+)\s*=\s*\{/.exec(entry.slice(at));
    if (!field?.[1]) break;
    const start = at + field[0].length;
    let depth = 1;
    let end = start;
    for (; depth > 0; end++) {
      if (end >= entry.length) throw new Error(`field ${field[1]} does not end`);
      if (entry[end] === '{') depth += 1;
      if (entry[end] === '}') depth -= 1;
    }
    fields.set(field[1], plain(entry.slice(start, end - 1)));
    at = end + 1;
  }
  if (entry.slice(at).trim() !== '}') throw new Error(`left over: ${entry.slice(at)}`);
  return { type: head[1], key: head[2], fields };
}

/** One RIS record: a tag a line, TY first and ER last. */
export function readRis(record: string): ReadonlyMap<string, readonly string[]> {
  const tags = new Map<string, string[]>();
  const lines = record.split('\n').map((line) => /^([A-Z][A-Z0-9]) {2}- (.*)$/.exec(line));
  if (lines[0]?.[1] !== 'TY' || lines.at(-1)?.[1] !== 'ER') throw new Error('not a RIS record');
  for (const line of lines) {
    if (!line?.[1]) throw new Error('a line without a tag');
    tags.set(line[1], [...(tags.get(line[1]) ?? []), line[2] ?? '']);
  }
  return tags;
}
