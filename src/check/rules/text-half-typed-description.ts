import { pageRule } from '../rule.ts';
import { paragraphLines } from '../text/paragraph-lines.ts';

/** A colon without a space, or of full width; not that of a container, a table, a role or an emoji. */
const description = /^(?::(?![:\s-]|[\w+-]+[:[{`])|：).+/;

/** A line below a term that begins like its definition. */
export const textHalfTypedDescription = pageRule<{ found: string }>({
  id: 'text/half-typed-description',
  severity: 'warning',
  en: ({ found }) => ({
    message: `The line “${found}” did not become a definition and runs together with the line before it`,
    hint: 'Begin it with a colon and a space, both of half width: `: Definition`. For a colon that is meant, write `\\:`.',
  }),
  ja: ({ found }) => ({
    message: `「${found}」の行が用語の説明にならず、前の行とつながって表示されます`,
    hint: '`: 説明` のように、半角のコロンと半角スペースで始めてください。コロンそのものを表示するには `\\:` と書きます。',
  }),
  why: 'The term and what it means run together into one paragraph, with the colon between them.',
  wrong: 'Public key\n:The half that you give to us.\n',
  right: 'Public key\n: The half that you give to us.\n',
  *check(page) {
    for (const [, ...below] of paragraphLines(page)) {
      for (const { written, offset } of below) {
        if (description.test(written)) yield { place: page.placeAt(offset), values: { found: written } };
      }
    }
  },
});
