/**
 * Does asynchronous work for each item, some at a time, beginning in the order of the
 * items; each is taken only when its turn comes.
 *
 * @param most items under way at once
 * @throws what the first failing work threw, once no work is under way; no more is begun
 */
export async function eachAtOnce<T>(
  items: Iterable<T>,
  most: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const iterator = items[Symbol.iterator]();
  let isOver = false;
  async function takeTurns(): Promise<void> {
    try {
      while (!isOver) {
        const next = iterator.next();
        if (next.done) return;
        await work(next.value);
      }
    } catch (error) {
      isOver = true;
      throw error;
    }
  }
  const turns = await Promise.allSettled(Array.from({ length: most }, takeTurns));
  const failed = turns.find((turn) => turn.status === 'rejected');
  if (failed) throw failed.reason;
}
