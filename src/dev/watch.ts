import { watch as watchFiles } from 'chokidar';

/** Milliseconds to gather changes that come together, such as those of a branch that is checked out. */
const gathering = 15;

/**
 * Milliseconds for which a file must keep its size until it counts as written. Without such a rest, chokidar drops
 * a change that comes within 50 ms of the last one, and an edit would stay unseen.
 */
const rest = { stabilityThreshold: 20, pollInterval: 10 };

/**
 * Watch the folders that a site is made from.
 *
 * `onChange` gets the paths that changed, relative to the root; the next call waits until it is done. Resolves,
 * once watching has begun, with the function that ends it.
 */
export async function watch(
  root: string,
  onChange: (files: string[]) => Promise<void>,
): Promise<() => Promise<void>> {
  const changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let isRunning = false;
  const run = async () => {
    if (isRunning || changed.size === 0) return;
    isRunning = true;
    const files = [...changed].sort();
    changed.clear();
    await onChange(files);
    isRunning = false;
    await run();
  };
  const watcher = watchFiles(['content', 'assets', 'layouts'], {
    cwd: root,
    ignoreInitial: true,
    awaitWriteFinish: rest,
  });
  watcher.on('all', (_event, path) => {
    changed.add(path.replaceAll('\\', '/'));
    clearTimeout(timer);
    timer = setTimeout(run, gathering);
  });
  await new Promise<void>((resolve) => {
    watcher.once('ready', () => resolve());
  });
  return () => {
    clearTimeout(timer);
    return watcher.close();
  };
}
