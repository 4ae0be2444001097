import type { Page } from 'playwright-core';

/** Requests of a page that wait. */
export interface Held {
  /** Resolves when the first of them has been sent. */
  readonly reached: Promise<void>;
  /** Let them, and all that follow, go on. */
  readonly letGo: () => void;
}

/** Hold what a page asks for at the addresses of a pattern, or only the first `times` of it. */
export async function hold(page: Page, pattern: string | RegExp, times?: number): Promise<Held> {
  let letGo = () => {};
  let reach = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const reached = new Promise<void>((resolve) => {
    reach = resolve;
  });
  await page.route(
    pattern,
    async (route) => {
      reach();
      await held;
      await route.continue();
    },
    times === undefined ? {} : { times },
  );
  return { reached, letGo };
}
