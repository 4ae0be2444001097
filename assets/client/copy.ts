/** How long a copy button says that it copied, in milliseconds. */
const said = 2000;

/**
 * Make the copy buttons work (`button.copy[data-copy]`): they copy the code of their figure.
 *
 * Of a terminal block with marked input (`<b>`), only the input is copied, so that it can be pasted and run; of a
 * `diff`, the lines as they are after the change.
 */
export function copyButtons(): void {
  document.addEventListener('click', async ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLButtonElement>('[data-copy]') : null;
    const code = button?.closest('figure')?.querySelector('pre');
    if (!button || !code) return;
    const copy = code.cloneNode(true) as HTMLElement;
    for (const line of copy.querySelectorAll('.language-diff :is(del, i)')) line.remove();
    const inputs = [...copy.querySelectorAll('.language-console b')].map((input) => input.textContent);
    try {
      await navigator.clipboard.writeText(inputs.length > 0 ? inputs.join('\n') : (copy.textContent ?? ''));
    } catch {
      getSelection()?.selectAllChildren(code);
      return;
    }
    const label = button.textContent;
    if (label === button.dataset.done) return;
    button.textContent = button.dataset.done ?? label;
    setTimeout(() => {
      button.textContent = label;
    }, said);
  });
}
