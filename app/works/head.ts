import type { Metadata } from 'next';
import { metadataOf } from '../../lib/cite/metadata.ts';
import type { Address, Work } from '../../lib/model.ts';

/** What reference managers read of a page: Highwire and Dublin Core tags, each as often as it says. */
export function readableTags(work: Work, part: Address): NonNullable<Metadata['other']> {
  const tags: Record<string, string[]> = {};
  const { highwire, dublinCore } = metadataOf(work, part);
  for (const [name, content] of [...highwire, ...dublinCore]) {
    const contents = tags[name] ?? [];
    contents.push(content);
    tags[name] = contents;
  }
  return tags;
}
