/** How far one scrolls at least before the head comes or goes, in pixels. */
const least = 8;

/** On narrow pages, bring the running head (`[data-head]`) back when the reader scrolls up. */
export function runningHead(): void {
  const head = document.querySelector<HTMLElement>('[data-head]');
  if (!head) return;
  let last = scrollY;
  addEventListener('scroll', () => {
    if (Math.abs(scrollY - last) < least) return;
    head.dataset.head = scrollY < last || scrollY < head.offsetHeight ? 'shown' : 'away';
    last = scrollY;
  });
}
