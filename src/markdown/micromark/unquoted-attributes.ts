import type { Code, Construct, Extension, State, Tokenizer } from 'micromark-util-types';
import { takeLineEnd } from './codes.ts';

const lessThan = 60;
const greaterThan = 62;
/** The longest tag that is read: it bounds how far is read in vain. */
const longest = 2_000;
const name = String.raw`[^\s"'<>/=]+`;
const value = String.raw`(?:"[^"]*"|'[^']*'|[^\s"'<>\x60]+)`;
/** A start tag as a browser reads it: slashes are in values without quotes, and no space after one with quotes. */
const startTag = new RegExp(
  String.raw`^<[a-z][a-z0-9-]*(?:(?:\s+|(?<=["']))${name}(?:\s*=\s*${value})?)*\s*\/?>$`,
  'i',
);
/** What micromark does not read itself. */
const unusual = /=\s*[^\s"'<>]*\/|["'][^\s"'<>/=]/;

/**
 * Read a start tag in running text that browsers take for one, and micromark does not: `<a href=https://e.example/x>`,
 * whose value it ends at the slash, and `<a href="x"title="y">`.
 */
export function unquotedAttributes(): Extension {
  return { text: { [lessThan]: { name: 'unquotedAttributes', tokenize } } };
}

const tokenize: Tokenizer = (effects, ok, nok) => {
  let length = 0;
  return (code) => {
    const tag = tagUpTo((written) => {
      length = unusual.test(written) && startTag.test(written) ? written.length : 0;
    });
    return effects.check(tag, (first) => (length === 0 ? nok(first) : begin(first)), nok)(code);
  };

  function begin(code: Code): State | undefined {
    effects.enter('htmlText');
    effects.enter('htmlTextData');
    return take(code);
  }

  function take(code: Code): State | undefined {
    length -= 1;
    if (isLineEnd(code)) {
      effects.exit('htmlTextData');
      takeLineEnd(effects, code);
      return (next) => {
        effects.enter('htmlTextData');
        return take(next);
      };
    }
    effects.consume(code);
    if (length > 0) return take;
    effects.exit('htmlTextData');
    effects.exit('htmlText');
    return ok;
  }
};

/** Read to the `>` that is in no quotes, over line ends, and hand over what was read. */
function tagUpTo(found: (written: string) => void): Construct {
  return {
    partial: true,
    tokenize: (effects, ok, nok) => {
      let written = '';
      let quote: Code = null;
      return function start(code) {
        effects.enter('htmlTextData');
        return inside(code);
      };

      function inside(code: Code): State | undefined {
        if (code === null || written.length > longest) return nok(code);
        if (isLineEnd(code)) {
          effects.exit('htmlTextData');
          takeLineEnd(effects, code);
          written += '\n';
          return (next) => {
            effects.enter('htmlTextData');
            return inside(next);
          };
        }
        written += code < 0 ? ' ' : String.fromCharCode(code);
        effects.consume(code);
        if (quote !== null) quote = code === quote ? null : quote;
        else if (code === 34 || code === 39) quote = code;
        else if (code === greaterThan) {
          effects.exit('htmlTextData');
          found(written);
          return ok;
        }
        return inside;
      }
    },
  };
}

function isLineEnd(code: Code): code is NonNullable<Code> {
  return code !== null && code >= -5 && code <= -3;
}
