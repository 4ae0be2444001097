import { labelOf } from '../label-of.ts';

/** A container of the dialect around a text, with a label where one is given. */
export function containerOf(kind: string, label: string | undefined, text: string): string {
  const colons = colonsAround(text);
  return `${colons}${kind}${label === undefined ? '' : `[${labelOf(label)}]`}\n${text}\n${colons}`;
}

/** Tabs of the dialect: as many colons as what is in them needs. */
export function tabsOf(parts: readonly (readonly [label: string, text: string])[]): string {
  const inner = colonsAround(parts.map(([, text]) => text).join('\n'));
  const written = parts.map(([label, text]) => `${inner}tab[${labelOf(label)}]\n${text}\n${inner}`);
  return `${inner}:tabs\n${written.join('\n')}\n${inner}:`;
}

/** The colons of a container around a text: one more than any in it has. */
function colonsAround(text: string): string {
  const most = Math.max(0, ...[...text.matchAll(/^[ \t]*(:{3,})/gm)].map(([, run = '']) => run.length));
  return ':'.repeat(Math.max(3, most + 1));
}
