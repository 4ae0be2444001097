import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';

/** Names of the layouts that a site brings itself, such as `answer.tsx`; none where the site is Kotae's own folder. */
export async function listOwnLayouts(root: string, packageRoot: string): Promise<string[]> {
  if (resolve(root) === resolve(packageRoot)) return [];
  const names = await readdir(join(root, 'layouts')).catch(() => []);
  return names.filter((name) => name.endsWith('.tsx'));
}
