import { isPlain, reach } from './reach.ts';

/** Load what copies code and addresses when a reader reaches for a button or a mark that does, and not before. */
export function copyButtons(): void {
  reach('[data-copy], .heading-anchor', async () => {
    const { copy } = await import('./copy.ts');
    return (pressed, event) => {
      if (isPlain(event)) void copy(pressed);
    };
  });
}
