import { metadataOf } from '../../lib/cite/metadata.ts';
import type { Address, Work } from '../../lib/model.ts';

/**
 * What search engines read of a page. In a script element nothing but `</script`
 * and `<!--` ends or changes the text, so that without `<` it is what JSON says.
 */
export function StructuredData({ work, part }: { readonly work: Work; readonly part: Address }) {
  const json = JSON.stringify(metadataOf(work, part).jsonLd).replaceAll('<', '\\u003c');
  return <script type="application/ld+json">{json}</script>;
}
