/**
 * `404.html` is one page for all languages: have it speak the one below whose home page the address is.
 *
 * Its section (`data-home`) comes first, and its head and foot (`template[data-instead]`) replace those of the
 * default language. Runs in the head, and moves each part as it arrives: what moves after it was painted, readers see jump.
 */
const observer = new MutationObserver(speak);
observer.observe(document.documentElement, { childList: true, subtree: true });
document.addEventListener('DOMContentLoaded', () => {
  speak();
  observer.disconnect();
});

const isBelow = (home = '') => home !== '' && location.pathname.startsWith(home);

function speak(): void {
  const templates = [...document.querySelectorAll<HTMLTemplateElement>('[data-instead]')];
  const own = templates.find(({ dataset }) => isBelow(dataset.instead));
  if (own) {
    const { lang, dir, dataset } = own;
    Object.assign(document.documentElement, { lang, dir });
    document.title = dataset.title ?? document.title;
    for (const part of [...own.content.children]) {
      // A part that is still arriving goes on doing so where nobody sees it.
      document.body.querySelector(`:scope > .${part.classList[0]}`)?.replaceWith(part);
    }
  }
  const [first, ...others] = document.querySelectorAll<HTMLElement>('[data-home]');
  const section = others.find(({ dataset }) => isBelow(dataset.home));
  if (section) first?.before(section);
  observer.takeRecords(); // its own changes call for nothing more
}
