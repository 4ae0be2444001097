/**
 * Do some work for each item, `limit` of them at one time; results in the order of the items.
 *
 * For work that opens files: systems allow a process about a thousand at once.
 */
export async function mapLimited<Item, Result>(
  items: readonly Item[],
  limit: number,
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  const left = items.entries();
  const next = async () => {
    // All share one iterator: each takes what is next.
    for (const [index, item] of left) results[index] = await work(item);
  };
  await Promise.all(Array.from({ length: limit }, next));
  return results;
}
