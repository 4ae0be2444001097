import type { ComponentChildren, VNode } from 'preact';
import { renderPage } from '../../layouts/render.ts';
import type { Frame, SlotName } from '../pages/models/frame.ts';
import type { FramedPage, Page, SlotProps } from '../pages/models/pages.ts';

/** The default export of a file in `layouts/slots/`. */
export type SlotComponent = (props: SlotProps) => ComponentChildren;

/** The slots of a site: what its own components add to every page with a frame. */
export interface SiteSlots {
  /** The same page, with the components bound to it in its frame. */
  readonly fill: (page: Page) => Page;
  /** The file of the component that fails on a filled page; undefined when all of them can be printed. */
  readonly failing: (page: Page) => string | undefined;
}

/** Bind components by their files, such as `slots/head.tsx`, to pages. */
export function createSlots(components: ReadonlyMap<string, SlotComponent>): SiteSlots {
  const named = [...components].map(([file, component]) => [slotOf(file), component] as const);
  return {
    fill: (page) => {
      if (!('frame' in page) || named.length === 0) return page;
      const bound = named.map(([name, component]) => [name, () => printed(component, page)] as const);
      return { ...page, frame: { ...page.frame, slots: Object.fromEntries(bound) as Frame['slots'] } };
    },
    failing: (page) => {
      if (!('frame' in page)) return undefined;
      const { slots = {} } = page.frame;
      return [...components.keys()]
        .map((file) => `layouts/${file}`)
        .find((file) => fails(slots[slotOf(file)]));
    },
  };
}

function slotOf(file: string): SlotName {
  return file.replace(/^.*\/|\.tsx$/g, '') as SlotName;
}

function printed(component: SlotComponent, page: FramedPage): ComponentChildren {
  const children = component({ page, frame: page.frame });
  if (children instanceof Promise) throw new TypeError('expected elements, found a promise');
  return children;
}

function fails(slot: (() => ComponentChildren) | undefined): boolean {
  try {
    // Nothing but the layout's own elements are around a slot: a fragment does for them.
    renderPage(() => [slot?.()] as unknown as VNode, undefined);
    return false;
  } catch {
    return true;
  }
}
