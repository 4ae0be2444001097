import type { Code, Construct, Extension, State, Tokenizer } from 'micromark-util-types';

const lessThan = 60;
const greaterThan = 62;
/** Longer tags are none: it bounds how far is read in vain. */
const longest = 2_000;
/** A start tag as a browser reads it: a value without quotes may hold slashes and equals signs. */
const startTag = /^<[a-z][a-z0-9-]*(?:\s+[^\s"'<>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>`]+))?)*\s*\/?>$/i;
const slash = /=\s*[^\s"'<>]*\//;

/**
 * Read a start tag in running text whose unquoted attribute values hold slashes: `<a href=https://e.example/x>`.
 *
 * CommonMark and browsers take it for a tag; micromark ends such a value at the slash. Tags of one line only.
 */
export function unquotedAttributes(): Extension {
  return { text: { [lessThan]: { name: 'unquotedAttributes', tokenize } } };
}

const tokenize: Tokenizer = (effects, ok, nok) => {
  let length = 0;
  return (code) => {
    effects.enter('htmlText');
    effects.enter('htmlTextData');
    const tag = tagUpTo((written) => {
      length = slash.test(written) && startTag.test(written) ? written.length : 0;
    });
    return effects.check(tag, (first) => (length === 0 ? nok(first) : take(first)), nok)(code);
  };

  function take(code: Code): State | undefined {
    effects.consume(code);
    length -= 1;
    if (length > 0) return take;
    effects.exit('htmlTextData');
    effects.exit('htmlText');
    return ok;
  }
};

/** Read to the `>` that is in no quotes, on the same line, and hand over what was read. */
function tagUpTo(found: (written: string) => void): Construct {
  return {
    partial: true,
    tokenize: (effects, ok, nok) => {
      let written = '';
      let quote: Code = null;
      return function inside(code): State | undefined {
        if (code === null || code < 0 || written.length > longest) return nok(code);
        written += String.fromCharCode(code);
        effects.consume(code);
        if (quote !== null) quote = code === quote ? null : quote;
        else if (code === 34 || code === 39) quote = code;
        else if (code === greaterThan) {
          found(written);
          return ok;
        }
        return inside;
      };
    },
  };
}
