import type { Link, PhrasingContent, Root } from 'mdast';
import { decodeString } from 'micromark-util-decode-string';
import { addressLength } from '../address.ts';
import { walk } from '../walk.ts';

/** What may be a character reference, by CommonMark; whether such a name is known is found when it is decoded. */
const reference = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]*);/gi;

/**
 * Read character references in addresses that stand for themselves, bare or between `<` and `>`, as in all other text.
 *
 * `https://example.org/?a=1&amp;b=2` has one ampersand there as between round brackets. CommonMark says so of any
 * context but code; micromark takes such addresses as they are written. A bare one ends before what a reference adds
 * that no bare address holds.
 */
export function autolinkReferences() {
  return { transforms: [readReferences] };
}

function readReferences(tree: Root): undefined {
  walk(tree, (node, index = 0, parent) => {
    if (node.type !== 'link' || !node.url.includes('&')) return;
    const decoded = decode(node);
    if (decoded) parent?.children.splice(index, 1, ...(decoded as never[]));
  });
}

/** What an address becomes; undefined when it is another link, or nothing is to be decoded. */
function decode(link: Link): PhrasingContent[] | undefined {
  const [text] = link.children;
  if (text?.type !== 'text' || link.children.length > 1 || !link.url.endsWith(text.value)) return undefined;
  const written = sourceLength(text);
  const around = sourceLength(link) - written; // `<` and `>`, or nothing
  if (written !== text.value.length || (around !== 0 && around !== 2)) return undefined;
  const value = text.value.replace(reference, decodeString);
  if (value === text.value) return undefined;
  const length = around === 0 ? addressLength(value) : value.length;
  const address = value.slice(0, length);
  const url = link.url.slice(0, -text.value.length) + address;
  const rest: PhrasingContent[] = length < value.length ? [{ type: 'text', value: value.slice(length) }] : [];
  return length === 0 ? rest : [{ ...link, url, children: [{ ...text, value: address }] }, ...rest];
}

function sourceLength({ position }: PhrasingContent): number {
  return (position?.end.offset ?? Number.NaN) - (position?.start.offset ?? Number.NaN);
}
