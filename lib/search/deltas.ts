/** Ascending numbers as the first and the distances to the next: fewer digits to send. */
export function toDeltas(numbers: readonly number[]): number[] {
  return numbers.map((number, i) => number - (numbers[i - 1] ?? 0));
}

export function fromDeltas(deltas: readonly number[]): number[] {
  let last = 0;
  return deltas.map((delta) => {
    last += delta;
    return last;
  });
}
