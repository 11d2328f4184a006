import type { Work } from '../../lib/model.ts';
import { parseCorrections } from '../../lib/work/corrections.ts';
import { parseWork } from '../../lib/work/parse.ts';
import { frontMatter } from '../lib/work/sample.ts';

/** Stands where a payload is to stand. */
const HOLE = '此处';

const CORRECTIONS = `corrections:
  - { at: '1.0.1', line: 3, printed: ${HOLE}, read: 大气, evidence: ${HOLE} }
`;

/** A work with text of every kind, each with a hole. */
const MARKDOWN = `${frontMatter({
  id: 'hostile-plan',
  title: HOLE,
  kicker: HOLE,
  subtitle: HOLE,
  issuer: HOLE,
  number: HOLE,
  notes: `[${HOLE}]`,
  place: `{ name: ${HOLE}, code: "140600", level: county, within: ${HOLE} }`,
  source: `{ file: ${HOLE}, sha256: ${'0'.repeat(64)}, lines: 1-9 }`,
  rights: `{ status: press, note: ${HOLE} }`,
})}
:::notice
::masthead[${HOLE}]

::salutation[${HOLE}]

${HOLE}

::signature[${HOLE}]
:::

# 第一章 ${HOLE}

**${HOLE}。**大气${HOLE}

## 第一节 ${HOLE}

${HOLE}

::caption[${HOLE}]

::table[表1 ${HOLE}]

| ${HOLE} | 甲 |
| --- | --- |
| 乙 | ${HOLE} |
| 〃 | ${HOLE} |

:::box[专栏1 ${HOLE}]
${HOLE}
:::

# 第二章 ${HOLE}

${HOLE}

::byline[${HOLE}]

:::colophon
${HOLE}
:::
`;

const parsed = parseWork(MARKDOWN, 'a.md', parseCorrections(CORRECTIONS, 'a.yaml'));

/** Ours, not the author's: what decides where a page leads and how it is built. */
const NAMES = new Set(['address', 'type', 'level', 'kind', 'id', 'code', 'sha256', 'status']);

/**
 * A work with a text in every place that can hold one, put there behind the back of
 * the reader of Markdown, which would have refused most of them.
 */
export function workOf(payload: string): Work {
  return JSON.parse(JSON.stringify(parsed), (name, value: unknown) =>
    typeof value === 'string' && !NAMES.has(name) ? value.replaceAll(HOLE, () => payload) : value,
  );
}
