import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { SlotName } from '../pages/models/frame.ts';
import type { Page } from '../pages/models/pages.ts';

/** Kinds of pages. */
const kinds: readonly Page['kind'][] = [
  'answer',
  'listing',
  'directory',
  'glossary',
  'home',
  'search',
  'not-found',
  'custom',
  'redirect',
  'status',
  'broken',
];
/** A file of such a name replaces a layout. */
export const layoutNames: readonly string[] = kinds.map((kind) => `${kind}.tsx`);

const places: readonly SlotName[] = ['head', 'header', 'footer'];
/** A file of such a name in the folder of slots adds to every page. */
export const slotNames: readonly string[] = places.map((name) => `${name}.tsx`);
export const slotFolder = 'slots';

/** Files that a site brings itself, relative to its `layouts/`. */
export interface OwnLayouts {
  /** Such as `answer.tsx`. */
  readonly layouts: readonly string[];
  /** Such as `slots/head.tsx`. */
  readonly slots: readonly string[];
}

/** List the layouts and slots that a site brings itself; none where the site is Kotae's own folder. */
export async function listOwnLayouts(root: string, packageRoot: string): Promise<OwnLayouts> {
  if (resolve(root) === resolve(packageRoot)) return { layouts: [], slots: [] };
  const namesIn = (...folder: string[]) =>
    readdir(join(root, 'layouts', ...folder)).catch((): string[] => []);
  const [names, slots] = await Promise.all([namesIn(), namesIn(slotFolder)]);
  return {
    layouts: layoutNames.filter((name) => names.includes(name)),
    slots: slotNames.filter((name) => slots.includes(name)).map((name) => `${slotFolder}/${name}`),
  };
}
