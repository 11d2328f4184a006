/** Numbers from 0 to 2³² - 1, as many as come, in a quarter of what an array of them takes. */
export function createGrowingList(capacity = 1024) {
  let values = new Uint32Array(capacity);
  let length = 0;
  return {
    push(value: number): void {
      if (length === values.length) {
        const shorter = values;
        values = new Uint32Array(2 * length);
        values.set(shorter);
      }
      values[length++] = value;
    },
    clear(): void {
      length = 0;
    },
    length: (): number => length,
    /** What has come so far; true until more comes. */
    values: (): Uint32Array => values.subarray(0, length),
  };
}
