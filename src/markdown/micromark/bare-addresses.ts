import type {
  Code,
  Construct,
  Effects,
  Event,
  Extension,
  State,
  TokenizeContext,
} from 'micromark-util-types';
import { addressLength, unspacedLetter } from '../address.ts';

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
const prefixes = ['https://', 'http://', 'ftp://', 'www.'];

/**
 * Read a bare web address: `https://`, `http://`, `ftp://` or `www.`, up to where `addressLength` ends it.
 *
 * In the place of GFM's own construct, which takes everything up to the next white space,
 * `を参照してください。` included.
 */
export function bareAddresses(): Extension {
  const construct: Construct = { name: 'bareAddress', tokenize };
  return { text: Object.fromEntries(beginnings.map((code) => [code, construct])) };
}

function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const { previous, events } = this;
  const before = events.length;
  let length = 0;
  return (code) => {
    const kind = code === 87 || code === 119 ? 'literalAutolinkWww' : ('literalAutolinkHttp' as const);
    if (!mayFollow(previous, kind)) return nok(code);
    const run = runUpTo((written) => {
      // Looking back takes time: not at each word that begins like an address.
      length = insideBrackets(events, before) ? 0 : addressLength(written);
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
}

/** Read on to the next white space or `<`, when the text begins like an address, and hand it over. */
function runUpTo(found: (written: string) => void): Construct {
  return {
    partial: true,
    tokenize: (effects, ok, nok) => {
      let written = '';
      return function inside(code): State | undefined {
        const ends = code === null || code < 0 || code === 32 || code === 60;
        if (ends) {
          found(written);
          return ok(code);
        }
        const next = written + String.fromCharCode(code);
        const begun = next.toLowerCase();
        if (!prefixes.some((prefix) => begun.startsWith(prefix) || prefix.startsWith(begun)))
          return nok(code);
        written = next;
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

/** Is a bracket open, in the first `count` events, that may yet become a link? There are no links in links. */
function insideBrackets(events: readonly Event[], count: number): boolean {
  for (let index = count - 1; index >= 0; index -= 1) {
    const token = events[index]?.[1];
    // Where an address was read, no bracket was open.
    if (token?.type === 'literalAutolink') return false;
    if ((token?.type === 'labelLink' || token?.type === 'labelImage') && !token._balanced) return true;
  }
  return false;
}
