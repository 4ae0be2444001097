/** Category, database and topic indexes: bring what narrows the list when a reader reaches for it, or the address does. */
const form = document.querySelector<HTMLFormElement>('[data-facets]');
const list = document.querySelector<HTMLElement>('[data-facets-list]');
if (form && list) facets(form, list);

function facets(form: HTMLFormElement, list: HTMLElement): void {
  let isWanted = false;
  const bring = async () => {
    if (isWanted) return;
    isWanted = true;
    const { narrowing } = await import('./facets/narrowing.ts');
    narrowing(form, list);
  };
  if (location.search !== '') void bring();
  // The words, the order and the way to the sheet stand in a bar of their own.
  for (const control of [form, document.querySelector('.filter-bar')]) {
    for (const event of ['pointerover', 'focusin', 'input'])
      control?.addEventListener(event, bring, { once: true });
  }
  addEventListener('popstate', bring, { once: true });
}
