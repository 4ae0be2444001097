/** The change of one page into the next, as browsers that have it tell of it. */
interface PageSwapEvent extends Event {
  readonly viewTransition?: {
    readonly ready: Promise<void>;
    readonly finished: Promise<void>;
  } | null;
}

/**
 * Let a change of pages that is given up (the next page has none, or is left at once) be no error: browsers report the
 * promises of its transition that nobody listens to.
 */
export function pageChange(): void {
  const nothing = () => undefined;
  for (const name of ['pageswap', 'pagereveal']) {
    addEventListener(name, (event) => {
      const { viewTransition } = event as PageSwapEvent;
      viewTransition?.ready.catch(nothing);
      viewTransition?.finished.catch(nothing);
    });
  }
}
