/**
 * Ascending numbers as the first and the distances to the next, `-n` standing for n
 * distances of 1: fewer digits to send.
 */
export function toDeltas(numbers: readonly number[]): number[] {
  const deltas: number[] = [];
  let ones = 0;
  const endRun = () => {
    if (ones > 0) deltas.push(ones === 1 ? 1 : -ones);
    ones = 0;
  };
  for (const [i, number] of numbers.entries()) {
    const delta = number - (numbers[i - 1] ?? 0);
    if (delta === 1) ones += 1;
    else {
      endRun();
      deltas.push(delta);
    }
  }
  endRun();
  return deltas;
}

export function fromDeltas(deltas: readonly number[]): number[] {
  const numbers: number[] = [];
  let last = 0;
  const step = (by: number) => {
    last += by;
    numbers.push(last);
  };
  for (const delta of deltas) {
    if (delta >= 0) step(delta);
    else for (let left = -delta; left > 0; left--) step(1);
  }
  return numbers;
}
