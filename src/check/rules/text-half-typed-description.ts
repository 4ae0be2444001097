import { pageRule } from '../rule.ts';
import { paragraphLines } from '../text/paragraph-lines.ts';

/** A colon without a space, or of full width; not that of a container, a table, a role or an emoji. */
const description = /^(?::(?![:\s-]|[\w+-]+[:[{`])|：(?![:：])).+/;
/** The definition of no term. */
const alone = /^:[ \t]+\S.*/;

/** A line below a term that begins like its definition, or a definition without a term. */
export const textHalfTypedDescription = pageRule<{ found: string }>({
  id: 'text/half-typed-description',
  severity: 'warning',
  en: ({ found }) => ({
    message: `The line “${found}” did not become a definition and is shown as text`,
    hint: 'Write it directly below its term, and begin it with a colon and a space, both of half width: `: Definition`. For a colon that is meant, write `\\:`.',
  }),
  ja: ({ found }) => ({
    message: `「${found}」の行が用語の説明にならず、文字のまま表示されます`,
    hint: '用語のすぐ下の行に、`: 説明` のように半角のコロンと半角スペースで始めて書いてください。コロンそのものを表示するには `\\:` と書きます。',
  }),
  why: 'The term and what it means run together into one paragraph, with the colon between them.',
  wrong: 'Public key\n:The half that you give to us.\n',
  right: 'Public key\n: The half that you give to us.\n',
  *check(page) {
    for (const lines of paragraphLines(page)) {
      for (const [index, { written, offset }] of lines.entries()) {
        if ((index === 0 ? alone : description).test(written))
          yield { place: page.placeAt(offset), values: { found: written } };
      }
    }
  },
});
