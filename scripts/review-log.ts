import { isSeq, parseDocument } from 'yaml';

/** A list in a YAML file with one more entry, on a line of its own. */
export function withEntry(yaml: string, field: string, entry: unknown): string {
  const document = parseDocument(yaml === '' ? '{}' : yaml);
  if (!isSeq(document.get(field))) document.set(field, document.createNode([]));
  document.addIn([field], document.createNode(entry, { flow: true }));
  const list = document.get(field);
  if (isSeq(list)) list.flow = false;
  if (yaml === '' && document.contents) Reflect.set(document.contents, 'flow', false);
  return document.toString({ lineWidth: 0 });
}

/** Doubts that a log says were looked at, each as `line:message`. */
export function acceptedIn(log: string): ReadonlySet<string> {
  const entries: unknown = parseDocument(log).toJS()?.acts;
  const acts = Array.isArray(entries) ? entries : [];
  return new Set(acts.flatMap((it) => (it?.act === 'accept' ? [`${it.line}:${it.message}`] : [])));
}
