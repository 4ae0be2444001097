import { type Stats, statSync, unwatchFile, watchFile } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { type FSWatcher, watch as watchFiles } from 'chokidar';

/** Milliseconds to gather changes that come together, such as those of a branch that is checked out. */
const gathering = 15;

/**
 * Milliseconds for which a file must keep its size until it counts as written. Without such a rest, chokidar drops
 * a change that comes within 50 ms of the last one, and an edit would stay unseen.
 */
const rest = { stabilityThreshold: 20, pollInterval: 10 };

/** Milliseconds between two looks at whether the root is still the folder that is watched. */
const look = 500;

/** The folders that a site is made from, and the root that they are in. */
function isOurs(path: string): boolean {
  const [first = ''] = path.split(sep);
  return ['', 'content', 'assets', 'layouts'].includes(first);
}

/** Receives the changes. */
export interface WatchListener {
  /** Paths changed, relative to the root. The next call waits until this one is done. */
  readonly changed: (files: string[]) => Promise<void>;
  /** `changed` was rejected, with this. */
  readonly failed: (error: unknown) => void;
}

/** The folders of a site, watched. */
export interface Watcher {
  /** Pass on all changes, those since watching began included. */
  readonly follow: (listener: WatchListener) => void;
  readonly stop: () => Promise<void>;
}

/** The system does not let a file or folder be watched: what changes there goes unseen. */
export type OnUnwatched = (error: NodeJS.ErrnoException) => void;

/**
 * Watch the folders that a site is made from. Resolves once watching has begun.
 *
 * Neither a file that can't be watched nor a change that can't be shown ends it. What the system watches is a folder,
 * not its path: when another one takes the root's place, as with a link that is turned to the next release, that one is
 * watched, and counts as changed.
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
  const note = (path: string) => {
    changed.add(path.replaceAll('\\', '/'));
    clearTimeout(timer);
    timer = setTimeout(run, gathering);
  };
  let isStopped = false;
  let watcher = await begin(root, note, unwatched);
  let watched = folderIdentity(statSync(root, { throwIfNoEntry: false }));
  const lookAtRoot = async (found: Stats) => {
    const there = folderIdentity(found);
    if (there === undefined || there === watched) return; // gone: it may come back
    watched = there;
    await watcher.close();
    watcher = await begin(root, note, unwatched);
    if (isStopped) await watcher.close();
    else note('content');
  };
  const onRoot = (found: Stats) => void lookAtRoot(found).catch(unwatched);
  watchFile(root, { interval: look, persistent: false }, onRoot);
  return {
    follow: (follower) => {
      listener = follower;
      void run();
    },
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
      unwatchFile(root, onRoot);
      return watcher.close();
    },
  };
}

/** Begin to watch the folder that is at the root now. */
async function begin(root: string, note: (path: string) => void, unwatched: OnUnwatched): Promise<FSWatcher> {
  // The root is watched, too: a folder that is removed, as by a change of branch, is seen when it comes back.
  const watcher = watchFiles('.', {
    cwd: root,
    ignored: (path) => !isOurs(relative(root, resolve(root, path))),
    ignoreInitial: true,
    awaitWriteFinish: rest,
  });
  watcher.on('all', (_event, path) => note(path));
  watcher.on('error', (error) => unwatched(error as NodeJS.ErrnoException));
  await new Promise<void>((resolve) => {
    watcher.once('ready', () => resolve());
  });
  return watcher;
}

/** What tells one folder from another at the same path. */
function folderIdentity(found: Stats | undefined): string | undefined {
  return found === undefined || found.ino === 0 ? undefined : `${found.dev} ${found.ino}`;
}
