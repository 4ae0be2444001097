/** Decode an address as people read it; one that cannot be decoded stays as it is written. */
export function decodeAddress(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The same, but for what addresses say encoded only: an encoded slash stays one. */
export function decodePath(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURI(text);
  } catch {
    return text;
  }
}
