/** Mark the section that is being read in the contents list (`[data-contents]`) with `aria-current`. */
export function readingPosition(): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('[data-contents] a')];
  const headings = links.map((link) => document.getElementById(link.getAttribute('href')?.slice(1) ?? ''));
  if (links.length === 0) return;
  const mark = ([crossing]: readonly IntersectionObserverEntry[]) => {
    const line = crossing?.rootBounds?.bottom ?? 0;
    const reading = headings.findLastIndex(
      (heading) => heading && heading.getBoundingClientRect().top <= line,
    );
    links.forEach((link, index) => {
      if (index === reading) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    });
  };
  // The upper third of the window is where people read; a heading that crosses its edge changes the mark.
  const observer = new IntersectionObserver(mark, { rootMargin: '0px 0px -66% 0px' });
  for (const heading of headings) if (heading) observer.observe(heading);
}
