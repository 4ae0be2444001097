import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { SlotName } from '../pages/models/frame.ts';
import type { Page } from '../pages/models/pages.ts';

const kinds = {
  answer: true,
  listing: true,
  directory: true,
  glossary: true,
  home: true,
  search: true,
  'not-found': true,
  template: true,
  redirect: true,
  status: true,
  broken: true,
} satisfies Record<Page['kind'], true>;
/** A file of such a name replaces a layout. */
export const layoutNames: readonly string[] = Object.keys(kinds).map((kind) => `${kind}.tsx`);

const slots = { head: true, header: true, footer: true } satisfies Record<SlotName, true>;
/** A file of such a name in the folder of slots adds to every page. */
export const slotNames: readonly string[] = Object.keys(slots).map((name) => `${name}.tsx`);
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
  const [names, inSlots] = await Promise.all([namesIn(), namesIn(slotFolder)]);
  return {
    layouts: layoutNames.filter((name) => names.includes(name)),
    slots: slotNames.filter((name) => inSlots.includes(name)).map((name) => `${slotFolder}/${name}`),
  };
}
