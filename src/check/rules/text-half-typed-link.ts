import { diagnose } from '../../diagnostics/diagnostic.ts';
import { pageRule } from '../rule.ts';
import { matchesInText } from '../text/matches-in-text.ts';

/** Brackets, and then: an address with a space or no end, or an address behind a space. */
const link = /(?<!\\)!?\[[^\][\\\n]*\](?:\([^)\n]*\)?|[ \t]\((?=[^\s)]*[./#])[^\s)]+\))/g;

/** A link or an image that stayed text: a space in its address or before it, or a missing parenthesis. */
export const textHalfTypedLink = pageRule({
  id: 'text/half-typed-link',
  why: 'Readers see brackets and an address instead of a link or a picture.',
  wrong: 'See [the list of steps] (other.md).\n',
  right: 'See [the list of steps](#steps).\n\n## Steps\n\nOne after the other.\n',
  *check(page) {
    for (const { found, offset } of matchesInText(page, link))
      yield diagnose('text/half-typed-link', page.placeAt(offset), { found });
  },
});
