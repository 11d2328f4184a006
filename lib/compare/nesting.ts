/** What asking how landmarks stand to each other needs of them. */
export interface Standing {
  readonly parent: number;
}

function isInside(landmarks: readonly Standing[], inner: number, outer: number): boolean {
  let at = inner;
  // Those around a landmark stand before it.
  while (at > outer) at = landmarks[at]?.parent ?? -1;
  return at === outer;
}

/** Whether one landmark is the other, or stands around or inside it. */
export function nested(landmarks: readonly Standing[], a: number, b: number): boolean {
  return a > b ? isInside(landmarks, a, b) : isInside(landmarks, b, a);
}

/** Which landmarks are a box or stand in one. */
export function insideBoxes(
  landmarks: readonly (Standing & { readonly type: string })[],
): readonly boolean[] {
  const inside: boolean[] = [];
  for (const { type, parent } of landmarks) inside.push(type === 'box' || inside[parent] === true);
  return inside;
}
