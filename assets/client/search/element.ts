/** Make an element. Attributes that are undefined are left out; children that are strings become text. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string | undefined>>,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) made.setAttribute(key, value);
  }
  made.append(...children);
  return made;
}

/** Make a quiet button that does something. */
export function button(text: string | Node, action: () => void): HTMLButtonElement {
  const made = element('button', { class: 'button button--quiet', type: 'button' }, text);
  made.addEventListener('click', action);
  return made;
}
