import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly';
import type { Code, Construct, Extension, Tokenizer } from 'micromark-util-types';
import { unspacedLetter } from '../address.ts';
import { japaneseCharacter } from '../japanese.ts';

const underscore = 95;
const unspaced = new RegExp(`${japaneseCharacter}|${unspacedLetter.source}`, 'u');
const wide = new RegExp(japaneseCharacter);
const opening = /[\p{Ps}\p{Pi}"']/u;
const closing = /(?![\p{Ps}\p{Pi}])\p{P}/u;

/**
 * Read emphasis beside text without spaces, `これは**「重要」**です`, and with underscores, too: `これは_（注）_です`.
 *
 * CommonMark wants white space or a mark outside of an underscore, which keeps `snake_case` and `変数_名_`. Beside a
 * bracket or another mark inside, it is no part of a name: it opens before one that opens, and closes after any other.
 */
export function emphasis(): Extension {
  const extension = cjkFriendlyExtension();
  const attention = extension.text?.[underscore] as Construct;
  return {
    ...extension,
    text: { ...extension.text, [underscore]: { ...attention, tokenize: beside(attention) } },
  };
}

function beside(attention: Construct): Tokenizer {
  return function tokenize(effects, ok, nok) {
    const before = characterOf(this.previous);
    return attention.tokenize.call(
      this,
      effects,
      (code) => {
        const token = this.events.at(-1)?.[1];
        const after = characterOf(code);
        if (token !== undefined) {
          token._open ||=
            opening.test(after) && (unspaced.test(before) || (wide.test(after) && /\w/.test(before)));
          token._close ||= closing.test(before) && unspaced.test(after);
        }
        return ok(code);
      },
      nok,
    );
  };
}

function characterOf(code: Code): string {
  return code === null || code < 0 ? ' ' : String.fromCharCode(code);
}
