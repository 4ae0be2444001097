/** Category, database and tag indexes: bring what narrows the list when a reader reaches for it, or the address does. */
const form = document.querySelector<HTMLFormElement>('[data-facets]');
const list = document.querySelector<HTMLElement>('[data-facets-list]');
if (form && list) facets(form, list);

function facets(form: HTMLFormElement, list: HTMLElement): void {
  let isWanted = false;
  const bring = async () => {
    if (isWanted) return;
    isWanted = true;
    const brought = await import('./facets/narrowing.ts').catch(() => undefined);
    if (brought) return brought.narrowing(form, list);
    // Browsers remember that a script could not be had; the form's own address asks for it again.
    form.addEventListener('change', () => form.submit());
    if (form.querySelector(':checked')) form.submit();
  };
  if (location.search !== '') void bring();
  // The words, the order and the way to the sheet are in a bar of their own.
  for (const control of [form, document.querySelector('.filter-bar')]) {
    for (const event of ['pointerover', 'focusin', 'input'])
      control?.addEventListener(event, bring, { once: true });
  }
  addEventListener('popstate', bring, { once: true });
  // A sheet that is open stays above the page, where a wide window has the form in its margin.
  matchMedia('(width >= 60rem)').addEventListener('change', () => form.hidePopover());
}
