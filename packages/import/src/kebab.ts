/** Make an id of a label: its Latin letters and digits in words joined by hyphens; empty when it has none. */
export function kebab(label: string): string {
  const plain = label.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return (plain.match(/[a-z0-9]+/g) ?? []).join('-');
}
