import { isPlain, reach } from './reach.ts';
import { remember } from './storage.ts';

/**
 * Keep what the reader was at when they switch to another language (`a[data-language]`), and remember the language for the
 * next visit to `/`.
 *
 * The link takes the filters, the words, the order and the section along. Where the section goes by another id there,
 * the heading in its place is shown. What does so is loaded when a reader reaches for the link.
 */
export function languageSwitch(): void {
  let take: ((link: HTMLAnchorElement) => void) | undefined;
  const load = async () => {
    const { takeAlong, findPlace } = await import('./language-change.ts');
    take = takeAlong;
    return findPlace;
  };
  reach<HTMLAnchorElement>('a[data-language]', load, (link, event) => {
    remember('language', link.dataset.language ?? '');
    if (take) return take(link);
    if (!isPlain(event)) return;
    event.preventDefault();
    load().then(
      () => link.click(),
      () => location.assign(link.href),
    );
  });
  const place = takePlace();
  if (place) load().then((findPlace) => findPlace(Number(place)), nothing);
}

const nothing = () => undefined;

/** Undefined where there is none, or storage is forbidden. */
function takePlace(): string | undefined {
  try {
    const place = sessionStorage.getItem('kotae-section') ?? undefined;
    sessionStorage.removeItem('kotae-section');
    return place;
  } catch {
    return undefined;
  }
}
