/** Write a printed page for an example: a body, and what its head holds besides a valid title and description. */
export function exampleHtml(body: string, more = ''): string {
  return `<!doctype html><html lang="en"><head><title>Home</title><meta name="description" content="Help.">${more}</head><body>${body}</body></html>`;
}
