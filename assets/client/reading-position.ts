import { isPlain } from './reach.ts';

/** Of the window's height, from the top: the middle is also where browsers bring what their own search has found. */
const readingLine = 1 / 2;
/** Where a heading is that isn't there, in pixels. */
const belowAll = 1e9;

/**
 * Mark the section that is being read in the contents list (`[data-contents]`) with `aria-current`.
 *
 * It is the one at the reading line, which comes down to the window's end as the page ends. A heading that was led to
 * is being read wherever it came to stand, until the reader moves on.
 *
 * The list is one stop of the Tab key, at that section, and arrow keys walk through it. The marks beside the headings
 * that it names, which lead where it leads, are none.
 */
export function readingPosition(): void {
  const list = document.querySelector<HTMLElement>('[data-contents]');
  if (!list) return;
  const links = [...list.querySelectorAll('a')];
  const headings = links.map((link) => document.getElementById(link.getAttribute('href')?.slice(1) ?? ''));
  for (const heading of headings)
    heading?.parentElement?.querySelector('.heading-anchor')?.setAttribute('tabindex', '-1');
  let ledTo: HTMLElement | null = null;
  const topOf = (heading: HTMLElement | null) => heading?.getBoundingClientRect().top ?? belowAll;
  const focused = () => links.indexOf(document.activeElement as HTMLAnchorElement);
  const mark = () => {
    const left = document.documentElement.scrollHeight - scrollY - innerHeight;
    const line = Math.max(innerHeight * readingLine, innerHeight - Math.max(0, left));
    const top = topOf(ledTo);
    const isSeen = top >= 0 && top < innerHeight;
    const reading = isSeen
      ? headings.indexOf(ledTo)
      : headings.findLastIndex((heading) => topOf(heading) <= line);
    const at = focused();
    const stop = at < 0 ? Math.max(reading, 0) : at;
    for (const [index, link] of links.entries()) {
      link.tabIndex = index === stop ? 0 : -1;
      link.ariaCurrent = index === reading ? 'true' : null;
    }
  };
  const follow = () => {
    ledTo = headings[links.findIndex(({ hash }) => hash === location.hash)] ?? null;
    mark();
  };
  const moveOn = () => {
    ledTo = null;
  };
  const walk = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const link = links[focused() + (step ?? links.length)];
    if (!link || !isPlain(event)) return;
    event.preventDefault();
    link.focus();
    mark();
  };
  list.addEventListener('keydown', walk);
  for (const moved of ['wheel', 'touchmove', 'keydown']) addEventListener(moved, moveOn);
  for (const changed of ['scroll', 'resize']) addEventListener(changed, mark);
  addEventListener('hashchange', follow);
  follow();
}
