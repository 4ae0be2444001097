import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const names = [
  'rename',
  'rm',
  'mkdir',
  'readdir',
  'stat',
  'link',
  'writeFile',
  'open',
  'realpath',
  'copyFile',
];

/**
 * Let calls of the file system fail in this process: the one of this number (0 for none), or all from that one on.
 *
 * Only calls for the paths of a swap count: the output and what lies beside it, as folders and not the files in them, and
 * what the cache notes of them. `end` sets all right, and tells how many calls there were.
 *
 * @param {{ site: string, at: number, andOn: boolean }} options
 * @returns {{ end: () => number }}
 */
export function failCalls({ site, at, andOn }) {
  const counted = new RegExp(
    `^${site}/(?:\\._site[^/]*|_site)?(?:/\\.kotae-output)?$|/\\.kotae/(?:trees|builds)/[^/]+$`,
  );
  let calls = 0;
  const isToFail = (/** @type {unknown} */ path) => {
    if (typeof path !== 'string' || !counted.test(path)) return false;
    calls += 1;
    return at > 0 && (andOn ? calls >= at : calls === at);
  };
  const failure = (/** @type {string} */ syscall, /** @type {unknown} */ path) =>
    Object.assign(new Error(`EIO: i/o error, ${syscall} '${path}'`), { code: 'EIO', syscall, path });
  const promises = /** @type {Record<string, Function>} */ (/** @type {unknown} */ (fs.promises));
  const sync = /** @type {Record<string, Function>} */ (/** @type {unknown} */ (fs));
  const originals = names.map((name) => [name, promises[name], sync[`${name}Sync`]]);
  for (const [name, later, now] of /** @type {[string, Function, Function][]} */ (originals)) {
    promises[name] = async (/** @type {unknown[]} */ ...args) => {
      if (isToFail(args[0])) throw failure(name, args[0]);
      return later(...args);
    };
    const wrapped = (/** @type {unknown[]} */ ...args) => {
      if (isToFail(args[0])) throw failure(name, args[0]);
      return now(...args);
    };
    sync[`${name}Sync`] = Object.assign(wrapped, now); // such as `realpathSync.native`
  }
  syncBuiltinESMExports();
  return {
    end: () => {
      for (const [name, later, now] of /** @type {[string, Function, Function][]} */ (originals)) {
        promises[name] = later;
        sync[`${name}Sync`] = now;
      }
      syncBuiltinESMExports();
      return calls;
    },
  };
}
