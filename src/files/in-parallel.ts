/** Enough to keep a disk busy, few enough for any limit of open files. */
const filesAtOnce = 32;

/**
 * Do some work for each item, `limit` of them at a time (default: 32, for work that opens files).
 *
 * Results are in the order of the items. After a failure nothing new is begun; it rejects with the first failure,
 * once no work is under way.
 */
export async function inParallel<Item, Result>(
  items: Iterable<Item>,
  work: (item: Item) => Promise<Result>,
  limit = filesAtOnce,
): Promise<Result[]> {
  const results: Result[] = [];
  // All share one iterator: each takes what is next.
  const waiting = [...items].entries();
  let failure: { readonly error: unknown } | undefined;
  const run = async () => {
    for (const [index, item] of waiting) {
      if (failure) return;
      try {
        results[index] = await work(item);
      } catch (error) {
        failure ??= { error };
      }
    }
  };
  await Promise.all(Array.from({ length: limit }, run));
  if (failure) throw failure.error;
  return results;
}
