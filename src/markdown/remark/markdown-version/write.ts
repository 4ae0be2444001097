import { allowList } from '../../rehype/allow-list.ts';

const protocols = new Set(allowList.protocols?.href ?? []);

/** Whether an address leads somewhere rather than doing something: a path, or a protocol of the allow-list. */
export function isHarmless(href: string): boolean {
  // Browsers skip white space and control characters when they look for the protocol.
  const [, protocol] = /^([a-z][a-z0-9+.-]*):/i.exec(href.replace(/[\p{Cc}\s]/gu, '')) ?? [];
  return protocol === undefined || protocols.has(protocol.toLowerCase());
}

/** Print an address so that it stays one destination of Markdown, and no entity of it is resolved a second time. */
export function destination(href: string): string {
  return href.replace(/[\p{Cc} ()<>[\]\\"`|]/gu, percentEncoded).replace(/&(?=#?[a-z0-9]+;)/gi, '&amp;');
}

function percentEncoded(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}

/** Put a backslash before each of some characters, and on one line what is on several. */
export function quoted(text: string, characters: string): string {
  return [...text.replace(/\s+/g, ' ')]
    .map((character) => (character === '\\' || characters.includes(character) ? `\\${character}` : character))
    .join('');
}
