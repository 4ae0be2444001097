/** Enough to keep a disk busy, few enough for any limit of open files. */
const atOnce = 32;

/** Do some work for each item, several at a time; rejects with the first failure, once no work is under way. */
export async function inParallel<T>(items: Iterable<T>, work: (item: T) => Promise<void>): Promise<void> {
  const waiting = [...items].values();
  let failure: { readonly error: unknown } | undefined;
  const run = async () => {
    for (const item of waiting) {
      if (failure) return;
      try {
        await work(item);
      } catch (error) {
        failure ??= { error };
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, run));
  if (failure) throw failure.error;
}
