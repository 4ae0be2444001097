/** How long a button or a mark says that it copied, in milliseconds. */
const said = 2000;

/**
 * Make the copy buttons work (`button.copy[data-copy]`): they copy the code of their figure. The mark beside a heading
 * (`a.heading-anchor`) copies its address beside leading there.
 *
 * Of a terminal block with marked input (`<b>`), only the input is copied, so that it can be pasted and run; of a
 * `diff`, the lines as they are after the change. That something was copied (`data-copied` around them says so) is
 * shown for a while, and read out.
 */
export function copyButtons(): void {
  // What comes together with its place is not read out: the place comes first.
  const status = document.createElement('p');
  status.className = 'vh';
  status.role = 'status';
  document.body.append(status);

  const say = (pressed: HTMLElement, text: string) => {
    status.textContent = text;
    const label = pressed.textContent;
    if (label === text || pressed.dataset.said === text) return;
    const isButton = pressed instanceof HTMLButtonElement;
    if (isButton) pressed.textContent = text;
    else pressed.dataset.said = text;
    setTimeout(() => {
      if (isButton) pressed.textContent = label;
      else delete pressed.dataset.said;
      status.textContent = '';
    }, said);
  };
  document.addEventListener('click', async (event) => {
    const { target } = event;
    const pressed =
      target instanceof Element ? target.closest<HTMLElement>('[data-copy], .heading-anchor') : null;
    if (!pressed || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const code = pressed.closest('figure')?.querySelector('pre');
    const copy = code?.cloneNode(true) as HTMLElement | undefined;
    for (const line of copy?.querySelectorAll('.language-diff :is(del, i)') ?? []) line.remove();
    const inputs = [...(copy?.querySelectorAll('.language-console b') ?? [])].map(
      (input) => input.textContent,
    );
    const text = inputs.length > 0 ? inputs.join('\n') : copy?.textContent;
    try {
      await navigator.clipboard.writeText(pressed instanceof HTMLAnchorElement ? pressed.href : (text ?? ''));
      say(pressed, pressed.closest<HTMLElement>('[data-copied]')?.dataset.copied ?? '');
    } catch {
      if (code) getSelection()?.selectAllChildren(code);
    }
  });
}
