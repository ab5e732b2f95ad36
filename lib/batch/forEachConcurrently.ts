/**
 * Works on items, some at a time, in their order.
 *
 * @param signal once aborted, no further item is begun
 * @throws what `work` throws first, after the work that was begun has ended
 */
export async function forEachConcurrently<Item>(
  items: readonly Item[],
  limit: number,
  signal: AbortSignal,
  work: (item: Item, index: number) => Promise<void>,
): Promise<void> {
  const rest = items.entries();
  let failed = false;
  const goOn = async () => {
    for (const [index, item] of rest) {
      if (signal.aborted || failed) return;
      await work(item, index).catch((error: unknown) => {
        failed = true;
        throw error;
      });
    }
  };
  const ended = await Promise.allSettled(Array.from({ length: Math.min(limit, items.length) }, goOn));
  for (const end of ended) if (end.status === 'rejected') throw end.reason;
}
