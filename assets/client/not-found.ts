/** `404.html` is one page for all languages: put the one first below whose home page (`data-home`) the address lies. */
const [first, ...others] = document.querySelectorAll<HTMLElement>('[data-home]');
const own = others.find(({ dataset }) => location.pathname.startsWith(`${dataset.home}`));
if (own) {
  first?.before(own);
  const [, ...site] = document.title.split(' · ');
  document.title = [own.querySelector('h2')?.textContent, ...site].join(' · ');
}
