import { isPlain, reach } from './reach.ts';

const selector = 'a[data-view]';

/**
 * Load the picture viewer when a reader reaches for a picture (`a[data-view]`), and not before.
 *
 * A click that comes before the viewer is there waits for it; where it can't be had, the link is followed. A reload
 * while the viewer is open, or Back to it, opens it again.
 */
export function pictures(): void {
  if (!document.querySelector(selector)) return;
  let isReady = false;
  const load = async () => {
    await (await import('./viewer-loader.ts')).loadViewer();
    isReady = true;
  };
  reach<HTMLAnchorElement>(selector, load, (link, event) => {
    if (isReady || event.defaultPrevented || !isPlain(event)) return;
    event.preventDefault();
    link.ariaBusy = 'true'; // answers the click while the viewer is on its way
    load()
      .finally(() => {
        link.ariaBusy = null;
      })
      .then(
        () => link.click(),
        () => location.assign(link.href),
      );
  });
  if (history.state?.view !== undefined) load().catch(() => undefined);
}
