import { relative, sep } from 'node:path';

/** Whether a path is that of a folder or leads into it; both absolute, links not followed. */
export function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`));
}
