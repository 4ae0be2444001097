/**
 * `404.html` is one page for all languages: put the one first below whose home page (`data-home`) the address lies.
 *
 * Runs before the sections are read, and moves each as it arrives: what moves after it was painted, readers see jump.
 */
const observer = new MutationObserver(putFirst);
observer.observe(document.documentElement, { childList: true, subtree: true });
document.addEventListener('DOMContentLoaded', () => {
  putFirst();
  observer.disconnect();
});

function putFirst(): void {
  const [first, ...others] = document.querySelectorAll<HTMLElement>('[data-home]');
  const own = others.find(({ dataset }) => location.pathname.startsWith(`${dataset.home}`));
  const title = own?.querySelector('h2')?.textContent;
  if (!own || !title) return;
  first?.before(own);
  const [, ...site] = document.title.split(' · ');
  document.title = [title, ...site].join(' · ');
}
