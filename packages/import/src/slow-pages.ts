import type { ImportLog } from './import-log.ts';

/** Seconds after which a page is named for its slowness. */
const slowAfter = 10;

/** Do the work of a page; one that takes longer than ten seconds is reported. */
export async function namedWhenSlow<Result>(
  file: string,
  log: ImportLog,
  work: () => Promise<Result>,
  now: () => number = () => performance.now(),
): Promise<Result> {
  const started = now();
  const result = await work();
  const seconds = (now() - started) / 1000;
  if (seconds > slowAfter) log.report('import/slow-page', { file }, { seconds: seconds.toFixed(1) });
  return result;
}
