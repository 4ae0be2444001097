import { pageRule } from '../rule.ts';
import { paragraphLines } from '../text/paragraph-lines.ts';

const kinds = 'note|tip|important|warning|caution';
const callout = new RegExp(String.raw`^\[!(?:${kinds})\]`, 'i');
/** With spaces, or in full width, it is none. */
const nearly = new RegExp(String.raw`^\s*[[［]\s*[!！]\s*(?:${kinds})\s*[\]］].*`, 'i');

/** The beginning of a callout that does not begin a quote, or has spaces or characters of full width. */
export const textHalfTypedCallout = pageRule<{ found: string }>({
  id: 'text/half-typed-callout',
  severity: 'warning',
  en: ({ found }) => ({
    message: `“${found}” begins no callout and is shown as text`,
    hint: 'Write it on the first line of a quote, `> [!NOTE]`, without other spaces and in half width, with a blank line before the quote.',
  }),
  ja: ({ found }) => ({
    message: `「${found}」がコールアウトにならず、文字のまま表示されます`,
    hint: '`> [!NOTE]` のように引用の 1 行目に半角で、余分な空白を入れずに書き、その前に空行を入れてください。',
  }),
  why: 'Readers see the brackets, and what should stand out is part of the text around it.',
  wrong: '> [!NOTE]\n> The port is 22.\n> [!WARNING]\n> Never send a key.\n',
  right: '> [!NOTE]\n> The port is 22.\n\n> [!WARNING]\n> Never send a key.\n',
  *check(page) {
    const quoted = page.nodes('blockquote').map(({ children: [first] }) => first?.position?.start.offset);
    const begun = new Set(quoted);
    for (const { written, offset } of paragraphLines(page).flat()) {
      if (nearly.test(written) && !(callout.test(written) && begun.has(offset)))
        yield { place: page.placeAt(offset), values: { found: written } };
    }
  },
});
