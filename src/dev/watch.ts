import { relative, resolve, sep } from 'node:path';
import { watch as watchFiles } from 'chokidar';

/** Milliseconds to gather changes that come together, such as those of a branch that is checked out. */
const gathering = 15;

/**
 * Milliseconds for which a file must keep its size until it counts as written. Without such a rest, chokidar drops
 * a change that comes within 50 ms of the last one, and an edit would stay unseen.
 */
const rest = { stabilityThreshold: 20, pollInterval: 10 };

/** The folders that a site is made from, and the root that they lie in. */
function isOurs(path: string): boolean {
  const [first = ''] = path.split(sep);
  return ['', 'content', 'assets', 'layouts'].includes(first);
}

/** Who is told of what changes. */
export interface WatchListener {
  /** Paths changed, relative to the root. The next call waits until this one is done. */
  readonly changed: (files: string[]) => Promise<void>;
  /** `changed` was rejected, with this. */
  readonly failed: (error: unknown) => void;
}

/** The folders of a site, watched. */
export interface Watcher {
  /** Tell someone of all that changes, and of what has changed since watching began. */
  readonly follow: (listener: WatchListener) => void;
  readonly stop: () => Promise<void>;
}

/** The system does not let a file or folder be watched: what changes there goes unseen. */
export type OnUnwatched = (error: NodeJS.ErrnoException) => void;

/**
 * Watch the folders that a site is made from. Resolves once watching has begun.
 *
 * Neither a file that can't be watched nor a change that can't be shown ends it.
 */
export async function watch(root: string, unwatched: OnUnwatched): Promise<Watcher> {
  const changed = new Set<string>();
  let listener: WatchListener | undefined;
  let timer: NodeJS.Timeout | undefined;
  let isRunning = false;
  const run = async () => {
    if (!listener || isRunning || changed.size === 0) return;
    isRunning = true;
    const files = [...changed].sort();
    changed.clear();
    await listener.changed(files).catch(listener.failed);
    isRunning = false;
    await run();
  };
  // The root is watched, too: a folder that goes, as with a branch, is seen when it comes back.
  const watcher = watchFiles('.', {
    cwd: root,
    ignored: (path) => !isOurs(relative(root, resolve(root, path))),
    ignoreInitial: true,
    awaitWriteFinish: rest,
  });
  watcher.on('all', (_event, path) => {
    changed.add(path.replaceAll('\\', '/'));
    clearTimeout(timer);
    timer = setTimeout(run, gathering);
  });
  watcher.on('error', (error) => unwatched(error as NodeJS.ErrnoException));
  await new Promise<void>((resolve) => {
    watcher.once('ready', () => resolve());
  });
  return {
    follow: (follower) => {
      listener = follower;
      void run();
    },
    stop: () => {
      clearTimeout(timer);
      return watcher.close();
    },
  };
}
