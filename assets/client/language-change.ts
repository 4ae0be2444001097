/** What narrows a list in any language. The words of its titles are of one language; those of a search may be of any. */
const kept = ['db', 'tag', 'sort'];
const keptOfSearch = ['db', 'q'];

const headings = () => [...document.querySelectorAll<HTMLElement>('main :is(h2, h3, h4, h5, h6)[id]')];

/** Give a link to the page in another language what the reader is at: filters, order, section, what is searched. */
export function takeAlong(link: HTMLAnchorElement): void {
  const isSearch = document.querySelector('[data-search-page]') !== null;
  const names = isSearch ? keptOfSearch : kept;
  const parameters = [...new URLSearchParams(location.search)].filter(([name]) => names.includes(name));
  link.search = String(new URLSearchParams(parameters));
  link.hash = location.hash;
  const place = headings().findIndex(({ id }) => id === idOf(location.hash));
  try {
    sessionStorage.setItem('kotae-section', String(place));
  } catch {
    // Storage is forbidden: the page begins at its top.
  }
}

/** Where the section that the reader came from goes by another id here, show the heading in its place. */
export function findPlace(place: number): void {
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
