import { decodeAddress } from '../files/decode-address.ts';
import type { AnswerLink } from '../markdown/answer.ts';
import type { EntryReading, Identity } from './entry.ts';
import { type Aliases, pathsOf } from './resolve-link.ts';

/** The former addresses that the front matter of all files names, each with the answer that has it. */
export function aliasesOf(readings: readonly EntryReading[]): Aliases {
  const aliases = new Map<string, Identity>();
  for (const { entry } of readings) {
    if (!entry) continue;
    for (const alias of entry.aliases) aliases.set(decodeAddress(alias).normalize('NFC'), entry);
  }
  return aliases;
}

/** Do links of a rendered answer lead where these aliases say, none more and none less? They do while none are known. */
export function followAliases(
  links: readonly AnswerLink[],
  aliases: Aliases | undefined,
  basePath: string,
): boolean {
  if (aliases === undefined) return true;
  return links.every(({ written, target, alias }) => {
    if (alias === undefined && target !== undefined) return true;
    const first = pathsOf(written, basePath).find((each) => aliases.has(each));
    if (first !== alias) return false;
    const current = first === undefined ? undefined : aliases.get(first);
    return current === undefined || (target !== undefined && isSame(current, target));
  });
}

function isSame(a: Identity, b: Identity): boolean {
  return a.category === b.category && a.language === b.language && a.slug === b.slug;
}
