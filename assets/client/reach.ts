/** Is it a click that opens nothing beside the page? */
export function isPlain({ ctrlKey, metaKey, shiftKey, altKey }: MouseEvent): boolean {
  return !(ctrlKey || metaKey || shiftKey || altKey);
}

/**
 * Load what answers a click on an element that `selector` matches when a reader reaches for it, and not before.
 *
 * `answer` is called at each click, and loads what it needs itself.
 */
export function reach<Reached extends HTMLElement>(
  selector: string,
  load: () => Promise<unknown>,
  answer: (reached: Reached, event: MouseEvent) => void,
): void {
  const reachedBy = ({ target }: Event) =>
    target instanceof Element ? target.closest<Reached>(selector) : null;
  const warmUp = (event: Event) => {
    if (reachedBy(event)) load().catch(() => undefined);
  };
  addEventListener('pointerover', warmUp, { passive: true });
  addEventListener('focusin', warmUp);
  addEventListener('click', (event) => {
    const reached = reachedBy(event);
    if (reached) answer(reached, event);
  });
}
