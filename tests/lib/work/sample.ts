/** The smallest front matter that is complete, for works written in tests. */
export function frontMatter(changes: Readonly<Record<string, string | undefined>> = {}): string {
  const fields: Record<string, string | undefined> = {
    id: 'sample-plan',
    title: '样例规划',
    kind: 'plan',
    place: '{ name: 朔州市, code: "140600", level: city }',
    source: `{ file: sample.txt, sha256: ${'0'.repeat(64)}, lines: 1-9 }`,
    rights: '{ status: official, note: 官方文件 }',
    ...changes,
  };
  const lines = Object.entries(fields).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}: ${value}`],
  );
  return `---\n${lines.join('\n')}\n---\n`;
}
