import { nothing, reach } from './reach.ts';

/**
 * Load the picture viewer when a reader reaches for a picture (`a[data-view]`), and not before.
 *
 * A click that comes before the viewer is there waits for it; where it can't be had, the link is followed. A reload
 * while the viewer is open, or Back to it, opens it again.
 */
export function pictures(): void {
  const load = async () => {
    await (await import('./viewer-loader.ts')).loadViewer();
    return nothing; // the viewer hears the clicks itself
  };
  reach('a[data-view]', load);
  if (history.state?.view !== undefined) load().catch(nothing);
}
