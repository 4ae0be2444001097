/** How long a button or a mark says that it copied, in milliseconds. */
const said = 2000;

// What comes together with its place is not read out: the place comes first.
const status = document.createElement('p');
status.className = 'vh';
status.role = 'status';
document.body.append(status);

/**
 * Copy what a copy button (`button.copy[data-copy]`) is beside: the code of its figure. The mark beside a heading
 * (`a.heading-anchor`) copies its address beside leading there.
 *
 * Of a terminal block with marked input (`<b>`), only the input is copied, so that it can be pasted and run; of a
 * `diff`, the lines as they are after the change. That something was copied (`data-copied` around them says so) is
 * shown for a while, and read out.
 */
export async function copy(pressed: HTMLElement): Promise<void> {
  const code = pressed.closest('figure')?.querySelector('pre');
  const lines = code?.cloneNode(true) as HTMLElement | undefined;
  for (const line of lines?.querySelectorAll('.language-diff :is(del, i)') ?? []) line.remove();
  const inputs = [...(lines?.querySelectorAll('.language-console b') ?? [])].map(
    (input) => input.textContent,
  );
  const text = inputs.length > 0 ? inputs.join('\n') : lines?.textContent;
  try {
    await navigator.clipboard.writeText(pressed instanceof HTMLAnchorElement ? pressed.href : (text ?? ''));
    say(pressed, pressed.closest<HTMLElement>('[data-copied]')?.dataset.copied ?? '');
  } catch {
    if (code) getSelection()?.selectAllChildren(code);
  }
}

function say(pressed: HTMLElement, text: string): void {
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
}
