type Keys = Pick<MouseEvent, 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** Is it a click or a key without those that ask for something else, such as a tab of its own? */
export function isPlain({ ctrlKey, metaKey, shiftKey, altKey }: Keys): boolean {
  return !(ctrlKey || metaKey || shiftKey || altKey);
}

export const nothing = () => undefined;

/**
 * Load what answers clicks on elements that `selector` matches when a reader reaches for one, and not before.
 *
 * `load` brings the answer, which is called at each click. A click that comes before it waits, marked with `aria-busy`,
 * and comes again; where the answer can't be had, a link is followed. `always` is called at every click, at once.
 */
export function reach<Reached extends HTMLElement>(
  selector: string,
  load: () => Promise<(reached: Reached, event: MouseEvent) => void>,
  always: (reached: Reached) => void = nothing,
): void {
  let answer: Awaited<ReturnType<typeof load>> | undefined;
  const bring = async () => {
    answer = await load();
  };
  const reachedBy = ({ target }: Event) =>
    target instanceof Element ? target.closest<Reached>(selector) : null;
  const warmUp = (event: Event) => {
    if (reachedBy(event)) bring().catch(nothing);
  };
  addEventListener('pointerover', warmUp);
  addEventListener('focusin', warmUp);
  addEventListener('click', (event) => {
    const reached = reachedBy(event);
    if (!reached) return;
    always(reached);
    if (answer) return answer(reached, event);
    if (event.defaultPrevented || !isPlain(event)) return;
    event.preventDefault();
    reached.ariaBusy = 'true';
    bring()
      .then(
        () => reached.click(),
        () => 'href' in reached && location.assign(`${reached.href}`),
      )
      .then(() => {
        reached.ariaBusy = null;
      });
  });
}
