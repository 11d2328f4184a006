import type { Work } from '../lib/model.ts';
import type { PlacedText } from '../lib/work/address-map.ts';
import { textsOf } from '../lib/work/walk.ts';

/** Every text of a work where it stands, for holding two states of it against each other. */
export function placedTexts(work: Work): readonly PlacedText[] {
  return [...textsOf(work)].map(({ address, text }) => ({ address, text }));
}
