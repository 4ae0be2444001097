import { nothing } from './reach.ts';

/** Where the folders of the languages stand; this script is two folders below, in `assets/kotae/`. */
const site = new URL('../../', import.meta.url).href;

/**
 * Fade from page to page within the site alone.
 *
 * Browsers begin the change before they know the next page, and tell a page that takes no part in it, such as one of
 * the organisation's own on the same host, of an error. The same goes for a page that is left before it has arrived.
 */
export function pageChange(): void {
  addEventListener('pageswap', ({ viewTransition, activation }) => {
    if (!languageOf(activation?.entry?.url ?? '')) viewTransition?.skipTransition();
    settle(viewTransition);
  });
  addEventListener('pagereveal', ({ viewTransition }) => settle(viewTransition));
}

/** Pages stand in the folder of a language: the page's own, or one that the running head leads to. Another has none. */
function languageOf(address: string): Element | null {
  const [folder] = address.replace(site, '').split('/');
  return document.querySelector(`[lang="${folder}"]:is(html,.language)`);
}

function settle(transition: ViewTransition | null | undefined): void {
  for (const step of ['updateCallbackDone', 'ready', 'finished'] as const) transition?.[step].catch(nothing);
}
