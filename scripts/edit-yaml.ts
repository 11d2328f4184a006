import { isMap, isNode, isPair, isScalar, isSeq, parseDocument, type Scalar, visit } from 'yaml';

/** Keys and positions that lead to a value, outermost first. */
type Path = readonly (string | number)[];

export interface YamlText {
  readonly path: Path;
  readonly value: string;
}

function textsIn(yaml: string): readonly { readonly node: Scalar; readonly it: YamlText }[] {
  const found: { readonly node: Scalar; readonly it: YamlText }[] = [];
  visit(parseDocument(yaml, { schema: 'failsafe' }), {
    Scalar(key, node, ancestors) {
      if (key === 'key' || typeof node.value !== 'string') return;
      const path = ancestors.flatMap((above, depth): Path => {
        const below = ancestors[depth + 1] ?? node;
        if (isPair(above)) return isScalar(above.key) ? [String(above.key.value)] : [];
        return isSeq(above) ? [above.items.indexOf(below)] : [];
      });
      found.push({ node, it: { path, value: node.value } });
    },
  });
  return found;
}

/** Every text of a YAML file that is a value, with where it stands. */
export function yamlTexts(yaml: string): readonly YamlText[] {
  return textsIn(yaml).map(({ it }) => it);
}

/**
 * Puts other texts in place of some values of a YAML file; comments, quotes and the
 * layout of all the rest stay as they are.
 *
 * @param replace the new text, or undefined to leave it
 */
export function replaceTexts(
  yaml: string,
  replace: (text: YamlText) => string | undefined,
): string {
  let edited = '';
  let from = 0;
  for (const { node, it } of textsIn(yaml)) {
    const value = replace(it);
    const [start, end] = node.range ?? [0, 0];
    if (value === undefined || value === it.value) continue;
    // As it was quoted before, so that an address is not read as a number.
    const quoted = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE';
    const plain = !quoted && /^[a-z0-9][a-z0-9/.-]*$/u.test(value) && !/^[\d.]+$/u.test(value);
    edited += yaml.slice(from, start) + (plain ? value : JSON.stringify(value));
    from = end;
  }
  return edited + yaml.slice(from);
}

/**
 * Sets a field of a YAML mapping to what is written as JSON, which is YAML as well, and
 * leaves every other line as it is. Without a value the field is taken out.
 */
export function setField(yaml: string, name: string, value?: unknown): string {
  const root = parseDocument(yaml, { schema: 'failsafe' }).contents;
  const pair = isMap(root)
    ? root.items.find(({ key }) => isScalar(key) && key.value === name)
    : undefined;
  const line = value === undefined ? '' : `${name}: ${flow(value)}\n`;
  const [start] = (isNode(pair?.key) ? pair.key.range : undefined) ?? [yaml.length];
  const end = (isNode(pair?.value) ? pair.value.range?.[2] : undefined) ?? yaml.length;
  return yaml.slice(0, start) + line + yaml.slice(end);
}

/** A value on one line, as front matter is written by hand. */
function flow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value).map(([name, it]) => `${flow(name)}: ${flow(it)}`);
    return `{ ${fields.join(', ')} }`;
  }
  const text = String(value);
  return /^[a-z][a-z0-9-]*$/u.test(text) ? text : JSON.stringify(text);
}
