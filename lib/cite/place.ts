import type { Address, Block, Work } from '../model.ts';
import { toNumeral } from '../numeral.ts';
import { addressNames, fromChinese } from '../work/address.ts';
import { proseOf, walkBlocks } from '../work/walk.ts';

const TO = '至';

/**
 * A heading marked `一、` or `1.` has no word that names it, and its mark would
 * break the sentence it is cited in: 《…规划》三、 becomes 《…规划》第三部分.
 * （一） and （1） of GB/T 9704—2012 §7.3.3 stand as they are printed.
 */
function ownName(block: Block): string | undefined {
  if (block.type !== 'division') return undefined;
  if (block.level === '一、') return `第${toNumeral(block.number)}部分`;
  return block.level === '1.' ? `第${block.number}点` : undefined;
}

function buildPlaces(work: Work): ReadonlyMap<Address, string> {
  const printed = new Map(addressNames(work));
  const places = new Map<Address, string>(printed);
  for (const { block, above } of walkBlocks(work.blocks)) {
    const parent = above.at(-1)?.address;
    const head = parent === undefined ? '' : (printed.get(parent) ?? '');
    const prefix = parent === undefined ? '' : (places.get(parent) ?? '');
    for (const address of [block.address, ...proseOf(block).map((prose) => prose.address)]) {
      const name = printed.get(address);
      // 条 are numbered through the work: their name does not begin with their chapter's.
      if (name === undefined || !name.startsWith(head)) continue;
      const own = address === block.address ? ownName(block) : undefined;
      places.set(address, prefix + (own ?? name.slice(head.length)));
    }
  }
  // Two places that would read alike keep the ordinals as printed, which differ.
  const owner = new Map<string, Address>();
  for (const [address, place] of [...places]) {
    const other = owner.get(place);
    if (other === undefined) owner.set(place, address);
    else for (const each of [other, address]) places.set(each, printed.get(each) ?? place);
  }
  return places;
}

const known = new WeakMap<Work, ReadonlyMap<Address, string>>();

/** The place of every address of a work as it is cited, in reading order; no two alike. */
export function placesOf(work: Work): ReadonlyMap<Address, string> {
  const places = known.get(work) ?? buildPlaces(work);
  known.set(work, places);
  return places;
}

/** `2.3.t1.5` → `2.3.t1`, `2.3`, `2`. */
function* addressesAbove(address: Address): Generator<Address> {
  for (let dot = address.lastIndexOf('.'); dot > 0; dot = address.lastIndexOf('.', dot - 1)) {
    yield address.slice(0, dot);
  }
}

/**
 * `4.6.3` to `4.6.5` → `第四章第六节第三段至第五段`: what both share is said once.
 *
 * @param placeOf the place of an address, as {@link placesOf} or a page knows it
 * @returns undefined when either end has no place
 */
export function spanPlace(
  placeOf: (address: Address) => string | undefined,
  from: Address,
  to: Address,
): string | undefined {
  const [first, last] = [placeOf(from), placeOf(to)];
  if (first === undefined || last === undefined) return undefined;
  const shared = [...addressesAbove(to)].find((above) => {
    const place = placeOf(above);
    return from.startsWith(`${above}.`) && place !== undefined && last.startsWith(place);
  });
  const prefix = shared === undefined ? '' : (placeOf(shared) ?? '');
  return first + TO + last.slice(prefix.length);
}

function readOne(work: Work, text: string): Address | undefined {
  for (const [address, place] of placesOf(work)) if (place === text) return address;
  return fromChinese(work, text);
}

/**
 * The inverse of {@link placesOf} and {@link spanPlace}; the names of the margin
 * (`三、（二）第二段`) are understood too.
 *
 * @returns undefined when the work has no such place
 */
export function readPlace(
  work: Work,
  text: string,
): { readonly from: Address; readonly to?: Address } | undefined {
  const wanted = text.replace(/\s/gu, '');
  const [first = '', last] = wanted.split(TO);
  const from = readOne(work, first);
  if (from === undefined || last === undefined) return from === undefined ? undefined : { from };
  const places = placesOf(work);
  const heads = [...addressesAbove(from)].map((above) => places.get(above));
  for (const head of [...heads, '']) {
    const to = head === undefined ? undefined : readOne(work, head + last);
    if (to !== undefined) return { from, to };
  }
  return undefined;
}
