import { isPlain, reach } from './reach.ts';

/** Load what copies code and addresses when a reader reaches for a button or a mark that does, and not before. */
export function copyButtons(): void {
  const load = () => import('./copy.ts');
  reach('[data-copy], .heading-anchor', load, (pressed, event) => {
    if (!isPlain(event)) return;
    load().then(
      ({ copy }) => copy(pressed),
      () => undefined,
    );
  });
}
