const selector = '[data-copy], .heading-anchor';

/** Load what copies code and addresses when a reader reaches for a button or a mark that does, and not before. */
export function copyButtons(): void {
  const pressedBy = ({ target }: Event) =>
    target instanceof Element ? target.closest<HTMLElement>(selector) : null;
  const load = () => import('./copy.ts');
  const warmUp = (event: Event) => {
    if (pressedBy(event)) load().catch(() => undefined);
  };
  addEventListener('pointerover', warmUp, { passive: true });
  addEventListener('focusin', warmUp);
  addEventListener('click', (event) => {
    const pressed = pressedBy(event);
    if (!pressed || event.ctrlKey || event.metaKey || event.shiftKey) return;
    load().then(
      ({ copy }) => copy(pressed),
      () => undefined,
    );
  });
}
