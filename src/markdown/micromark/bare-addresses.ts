import type { Link, Root, Text } from 'mdast';
import { gfmAutolinkLiteralFromMarkdown } from 'mdast-util-gfm-autolink-literal';
import type {
  Code,
  Construct,
  Effects,
  Event,
  Extension,
  State,
  Token,
  TokenizeContext,
  Tokenizer,
} from 'micromark-util-types';
import type { Data } from 'unified';
import { addressLength, endsAddress, unspacedLetter } from '../address.ts';
import { SKIP, walk } from '../walk.ts';

declare module 'micromark-util-types' {
  /** The tokens of GFM's autolink literals, which the GFM extension turns into links. */
  interface TokenTypeMap {
    literalAutolink: 'literalAutolink';
    literalAutolinkHttp: 'literalAutolinkHttp';
    literalAutolinkWww: 'literalAutolinkWww';
  }
}

/** `f`, `h` and `w`, in both cases. */
const beginnings = [70, 72, 87, 102, 104, 119];
const addressIn = /(?:https?|ftp):\/\/|www\./i;
const prefixes = ['https://', 'http://', 'ftp://', 'www.'];

/**
 * Read a bare web address: `https://`, `http://`, `ftp://` or `www.`, up to where `addressLength` ends it.
 *
 * In the place of GFM's own construct, which takes everything up to the next white space,
 * `を参照してください。` included.
 */
export function bareAddresses(): Extension {
  const construct: Construct = { name: 'bareAddress', tokenize: tokenizeWith(new WeakMap()) };
  return { text: Object.fromEntries(beginnings.map((code) => [code, construct])) };
}

type FromMarkdown = Extract<NonNullable<Data['fromMarkdownExtensions']>[number], { enter?: unknown }>;

/**
 * Make links of bare addresses, also of those in brackets that became no link, and of those that begin with a character
 * reference.
 *
 * The latter are left as text by the tokenizer. GFM's own search of texts, which would have them go on to the next white
 * space, comes afterwards and finds those of mail alone.
 */
export function bareAddressesFromMarkdown(): FromMarkdown {
  const gfm = gfmAutolinkLiteralFromMarkdown() as FromMarkdown;
  return { ...gfm, transforms: [linkTexts, ...(gfm.transforms ?? [])] };
}

function linkTexts(tree: Root): undefined {
  walk(tree, (node, index = 0, parent) => {
    if (node.type === 'link' || node.type === 'linkReference') return SKIP;
    if (node.type === 'text' && addressIn.test(node.value))
      parent?.children.splice(index, 1, ...(withLinks(node) as never[]));
    return undefined;
  });
}

function withLinks(text: Text): (Text | Link)[] {
  const parts: (Text | Link)[] = [];
  let end = 0;
  for (const { 0: prefix, index } of text.value.matchAll(new RegExp(addressIn, 'gi'))) {
    const isWww = prefix.length === 4;
    const kind = isWww ? 'literalAutolinkWww' : 'literalAutolinkHttp';
    if (index < end || !mayFollow(index === 0 ? null : text.value.charCodeAt(index - 1), kind)) continue;
    const value = text.value.slice(index, index + addressLength(text.value.slice(index)));
    if (value === '') continue;
    if (index > end) parts.push({ type: 'text', value: text.value.slice(end, index) });
    const url = isWww ? `http://${value}` : value;
    parts.push({ type: 'link', title: null, url, children: [{ type: 'text', value }] });
    end = index + value.length;
  }
  if (parts.length === 0) return [text];
  return end < text.value.length ? [...parts, { type: 'text', value: text.value.slice(end) }] : parts;
}

function tokenizeWith(openBefore: WeakMap<Token, Token>): Tokenizer {
  return function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
    const { previous, events } = this;
    const before = events.length;
    let length = 0;
    return (code) => {
      const kind = code === 87 || code === 119 ? 'literalAutolinkWww' : ('literalAutolinkHttp' as const);
      if (!mayFollow(previous, kind)) return nok(code);
      const run = runUpTo((written) => {
        length = addressLength(written);
        // Looking back takes time: not at each word that begins like an address.
        if (length > 0 && insideBrackets(events, before, openBefore)) length = 0;
      });
      effects.enter('literalAutolink');
      effects.enter(kind);
      return effects.check(run, (first) => (length === 0 ? nok(first) : take(first)), nok)(code);

      function take(next: Code): State | undefined {
        effects.consume(next);
        length -= 1;
        if (length > 0) return take;
        effects.exit(kind);
        effects.exit('literalAutolink');
        return ok;
      }
    };
  };
}

/** The longest beginning of an address. */
const longestPrefix = 8;

function isPrefix(written: string): boolean {
  return written.length <= longestPrefix && prefixes.includes(written.toLowerCase());
}

/** Read on to what no address holds, when the text begins like an address, and hand it over. */
function runUpTo(found: (written: string) => void): Construct {
  return {
    partial: true,
    tokenize: (effects, ok, nok) => {
      let written = '';
      return function inside(code): State | undefined {
        const ends = code === null || code < 0 || code === 32 || endsAddress(code);
        if (ends) {
          found(written);
          return ok(code);
        }
        // What can be none is left at once: the same text may hold thousands of such beginnings.
        if ([35, 46, 47, 63].includes(code) && isPrefix(written)) return nok(code);
        written += String.fromCharCode(code);
        const begun = written.length <= longestPrefix ? written.toLowerCase() : '';
        if (begun && !prefixes.some((prefix) => begun.startsWith(prefix) || prefix.startsWith(begun)))
          return nok(code);
        effects.consume(code);
        return inside;
      };
    },
  };
}

/** As GFM has it: not in the middle of a word, and `www.` only after white space and some marks, or Japanese. */
function mayFollow(previous: Code, kind: string): boolean {
  if (previous === null || previous < 0) return true;
  const character = String.fromCharCode(previous);
  return kind === 'literalAutolinkHttp'
    ? !/[A-Za-z]/.test(character)
    : /[\s(*_[\]~]|(?=\P{ASCII})[\p{P}\p{S}]/u.test(character) || unspacedLetter.test(character);
}

/**
 * Is a bracket open, in the first `count` events, that may yet become a link? There are no links in links.
 *
 * `openBefore` keeps which bracket was open before a token, so that no way back is gone twice.
 */
function insideBrackets(events: readonly Event[], count: number, openBefore: WeakMap<Token, Token>): boolean {
  for (let index = count - 1; index >= 0; index -= 1) {
    const token = events[index]?.[1];
    if (token === undefined) continue;
    // Where an address was read, no bracket was open.
    if (token.type === 'literalAutolink') return false;
    const isBracket = token.type === 'labelLink' || token.type === 'labelImage';
    const open = isBracket ? token : openBefore.get(token);
    if (open === undefined || open._balanced) continue;
    const last = events[count - 1]?.[1];
    if (last) openBefore.set(last, open);
    return true;
  }
  return false;
}
