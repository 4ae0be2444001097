import type {
  Code,
  Construct,
  Effects,
  Event,
  Extension,
  State,
  TokenizeContext,
} from 'micromark-util-types';
import { japaneseCharacter } from '../japanese.ts';

declare module 'micromark-util-types' {
  /** The tokens of GFM's autolink literals, which the GFM extension turns into links. */
  interface TokenTypeMap {
    literalAutolink: 'literalAutolink';
    literalAutolinkHttp: 'literalAutolinkHttp';
    literalAutolinkWww: 'literalAutolinkWww';
  }
}

const [upperH, lowerH, upperW, lowerW] = [72, 104, 87, 119];
const asterisk = 42;
const prefixes = ['https://', 'http://', 'www.'];
const japanese = new RegExp(japaneseCharacter);
/** Marks that end a sentence rather than an address. */
const marks = /[.,:;!?"'*_~\]]/;

/**
 * Read a bare web address, up to where Japanese text, white space, `<` or `**` begins.
 *
 * Comes before GFM's own construct, which takes everything up to the next white space, `を参照してください。`
 * included. Marks at the end, and a closing parenthesis that nothing in the address opens, are not part of it.
 */
export function bareAddresses(): Extension {
  const construct: Construct = { name: 'bareAddress', tokenize };
  return { text: { [upperH]: construct, [lowerH]: construct, [upperW]: construct, [lowerW]: construct } };
}

function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const { previous, events } = this;
  const before = events.length;
  let written = '';
  let kind: 'literalAutolinkHttp' | 'literalAutolinkWww';
  return (code) => {
    kind = code === upperH || code === lowerH ? 'literalAutolinkHttp' : 'literalAutolinkWww';
    if (!mayFollow(previous, kind)) return nok(code);
    effects.enter('literalAutolink');
    effects.enter(kind);
    return prefix(code);
  };

  function prefix(code: Code): State | undefined {
    if (code === null || code < 0) return nok(code);
    const next = (written + String.fromCharCode(code)).toLowerCase();
    if (!prefixes.some((candidate) => candidate.startsWith(next))) return nok(code);
    // Looking back takes time: not at each word that begins like an address.
    if (prefixes.includes(next) && insideBrackets(events, before)) return nok(code);
    take(code);
    return prefixes.includes(next) ? inside : prefix;
  }

  function inside(code: Code): State | undefined {
    if (isEnd(code)) return finish(code);
    const character = String.fromCharCode(code ?? 0);
    const unopened = character === ')' && count('(') <= count(')');
    if (!unopened && !marks.test(character)) return take(code);
    return effects.check(tail(unopened), finish, take)(code);
  }

  function take(code: Code): State {
    written += String.fromCharCode(code ?? 0);
    effects.consume(code);
    return inside;
  }

  function finish(code: Code): State | undefined {
    if (!/^(?:https?:\/\/|www\.)[^\s/?#.]+/i.test(written)) return nok(code);
    effects.exit(kind);
    effects.exit('literalAutolink');
    return ok(code);
  }

  function count(character: string): number {
    return written.split(character).length - 1;
  }
}

/** Marks and nothing else up to the end of the address, or two asterisks. */
function tail(withParenthesis: boolean): Construct {
  return {
    partial: true,
    tokenize: (effects, ok, nok) => {
      let asterisks = 0;
      return function mark(code): State | undefined {
        if (isEnd(code) || asterisks === 2) return ok(code);
        const character = String.fromCharCode(code ?? 0);
        if (!marks.test(character) && !(withParenthesis && character === ')')) return nok(code);
        asterisks = code === asterisk ? asterisks + 1 : 0;
        effects.consume(code);
        return mark;
      };
    },
  };
}

function isEnd(code: Code): boolean {
  return (
    code === null ||
    code < 0 ||
    /[\s<]/.test(String.fromCharCode(code)) ||
    japanese.test(String.fromCharCode(code))
  );
}

/** As GFM has it: not in the middle of a word, and `www.` only after white space and some marks, or Japanese. */
function mayFollow(previous: Code, kind: string): boolean {
  if (previous === null || previous < 0) return true;
  const character = String.fromCharCode(previous);
  return kind === 'literalAutolinkHttp'
    ? !/[A-Za-z]/.test(character)
    : /[\s(*_[\]~]/.test(character) || japanese.test(character);
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
