import { nothing, reach } from './reach.ts';
import { recall, remember } from './storage.ts';

/**
 * Keep what the reader was at when they switch to another language (`a[data-language]`), and remember the language for the
 * next visit to `/`.
 *
 * The link takes the filters, the order, what is searched and the section along. Where the section goes by another id there,
 * the heading in its place is shown. What does so is loaded when a reader reaches for the link.
 */
export function languageSwitch(): void {
  const load = () => import('./language-change.ts');
  reach<HTMLAnchorElement>(
    'a[data-language]',
    async () => (await load()).takeAlong,
    ({ dataset }) => remember('language', dataset.language ?? ''),
  );
  const place = recall('section', 'sessionStorage');
  if (!place) return;
  remember('section', '', 'sessionStorage');
  load().then(({ findPlace }) => findPlace(Number(place)), nothing);
}
