/** Put off some work until its result is asked for, and do it once. */
export function once<T extends object | string>(work: () => T): () => T {
  let result: T | undefined;
  return () => {
    result ??= work();
    return result;
  };
}
