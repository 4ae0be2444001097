import { pageRule } from '../rule.ts';
import { matchesInText } from '../text/matches-in-text.ts';

/** A comment that has no end, or has it behind a blank line although it began within a paragraph. */
export const textHalfTypedComment = pageRule<{ found: string }>({
  id: 'text/half-typed-comment',
  severity: 'warning',
  en: ({ found }) => ({
    message: `The comment “${found}” is not closed before the next blank line, or not at all`,
    hint: 'Begin it with `<!--` on a line of its own, and end it with `-->`.',
  }),
  ja: ({ found }) => ({
    message: `コメント「${found}」が次の空行までに閉じていないか、どこにも閉じていません`,
    hint: '独立した行の `<!--` で始め、`-->` で閉じてください。',
  }),
  why: 'A comment within a paragraph ends with it: the rest is shown as text. One that never ends hides the rest of the page.',
  wrong: 'Ask us. <!-- Until May:\n\nwrite to the office. -->\n',
  right: 'Ask us.\n\n<!-- Until May:\n\nwrite to the office. -->\n',
  *check(page) {
    const unended = page
      .nodes('html')
      .filter(({ value }) => value.lastIndexOf('<!--') > value.lastIndexOf('-->'));
    const offsets = [
      ...matchesInText(page, /(?<!\\)<!--/g).map(({ offset }) => offset),
      ...unended.map(({ value, position }) => (position?.start.offset ?? 0) + value.lastIndexOf('<!--')),
    ];
    for (const offset of offsets) {
      const [found = ''] = page.source.slice(offset).split('\n');
      yield { place: page.placeAt(offset), values: { found } };
    }
  },
});
