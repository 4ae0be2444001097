/** Take a dialog, closed, from its template (`[data-…-template]`) on the search page of the language. */
export async function fetchDialog(searchPage: string, name: 'search' | 'viewer'): Promise<HTMLDialogElement> {
  const response = await fetch(searchPage);
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const template = page.querySelector<HTMLTemplateElement>(`[data-${name}-template]`);
  const dialog = template?.content.querySelector('dialog');
  if (!dialog) throw new Error(`No ${name} dialog at ${searchPage}`);
  return document.importNode(dialog, true);
}
