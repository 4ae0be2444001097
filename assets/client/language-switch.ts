import { remember } from './storage.ts';

/** What narrows a list or asks something, in any language. */
const kept = ['db', 'tag', 'q', 'sort'];

const headings = () => [...document.querySelectorAll<HTMLElement>('main :is(h2, h3, h4, h5, h6)[id]')];

/**
 * Keep what the reader was at when they switch to another language (`a[data-language]`), and remember the language for the
 * next visit to `/`.
 *
 * The link takes the filters, the words, the order and the section along. Where the section goes by another id there,
 * the heading in its place is shown.
 */
export function languageSwitch(): void {
  document.addEventListener('click', ({ target }) => {
    const link = target instanceof Element && target.closest<HTMLAnchorElement>('a[data-language]');
    if (!link) return;
    remember('language', link.dataset.language ?? '');
    const parameters = [...new URLSearchParams(location.search)].filter(([name]) => kept.includes(name));
    link.search = String(new URLSearchParams(parameters));
    link.hash = location.hash;
    const place = headings().findIndex(({ id }) => id === idOf(location.hash));
    sessionStorageOf()?.setItem('kotae-section', String(place));
  });
  const place = Number(sessionStorageOf()?.getItem('kotae-section') ?? -1);
  sessionStorageOf()?.removeItem('kotae-section');
  if (place < 0 || location.hash === '' || document.getElementById(idOf(location.hash))) return;
  const nearest = headings().at(Math.min(place, headings().length - 1));
  if (nearest) location.replace(`#${encodeURIComponent(nearest.id)}`);
}

function idOf(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return hash.slice(1);
  }
}

/** Undefined where storage is forbidden. */
function sessionStorageOf(): Storage | undefined {
  try {
    return sessionStorage;
  } catch {
    return undefined;
  }
}
