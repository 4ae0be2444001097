import { isPlain } from './reach.ts';

/** Of the window's height, from the top: the middle is also where browsers bring what their own search has found. */
const readingLine = 1 / 2;

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
  const links = [...document.querySelectorAll<HTMLAnchorElement>('[data-contents] a')];
  const headings = links.map((link) => document.getElementById(link.getAttribute('href')?.slice(1) ?? ''));
  if (links.length === 0) return;
  for (const heading of headings)
    heading?.closest('.heading')?.querySelector('.heading-anchor')?.setAttribute('tabindex', '-1');
  let ledTo: HTMLElement | null = null;
  const topOf = (heading: HTMLElement | null) =>
    heading?.getBoundingClientRect().top ?? Number.POSITIVE_INFINITY;
  const focused = () => links.findIndex((link) => link === document.activeElement);
  const mark = () => {
    const left = document.documentElement.scrollHeight - scrollY - innerHeight;
    const line = Math.max(innerHeight * readingLine, innerHeight - Math.max(0, left));
    const isSeen = ledTo !== null && topOf(ledTo) >= 0 && topOf(ledTo) < innerHeight;
    const reading = isSeen
      ? headings.indexOf(ledTo)
      : headings.findLastIndex((heading) => topOf(heading) <= line);
    const stop = focused() < 0 ? Math.max(reading, 0) : focused();
    for (const [index, link] of links.entries()) {
      link.tabIndex = index === stop ? 0 : -1;
      if (index === reading) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
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
  links[0]?.closest<HTMLElement>('[data-contents]')?.addEventListener('keydown', walk);
  for (const moved of ['wheel', 'touchmove', 'keydown']) addEventListener(moved, moveOn, { passive: true });
  for (const changed of ['scroll', 'resize']) addEventListener(changed, mark, { passive: true });
  addEventListener('hashchange', follow);
  follow();
}
