import { pageRule } from '../rule.ts';
import { paragraphLines } from '../text/paragraph-lines.ts';

const definition = /^\[(?!\^)[^[\]]+\]:\s*(?:[a-z]+:|www\.|[/#<.])\S*.*$/i;

/** The address of a label that stayed text: a paragraph goes on before it, or words that are no title behind it. */
export const textHalfTypedDefinition = pageRule<{ found: string }>({
  id: 'text/half-typed-definition',
  severity: 'warning',
  en: ({ found }) => ({
    message: `The line “${found}” defines no address and is shown as text`,
    hint: 'Leave a blank line before it, and write nothing behind the address but a title in quotation marks.',
  }),
  ja: ({ found }) => ({
    message: `「${found}」の行はアドレスの定義にならず、文字のまま表示されます`,
    hint: '前に空行を入れ、アドレスの後には引用符で囲んだタイトルのほかに何も書かないでください。',
  }),
  why: 'Readers see the line, and `[label]` with its brackets where a link was meant.',
  wrong: 'See [the manual].\n[the manual]: https://manual.example/\n',
  right: 'See [the manual].\n\n[the manual]: https://manual.example/\n',
  *check(page) {
    for (const { written, offset } of paragraphLines(page).flat()) {
      if (definition.test(written)) yield { place: page.placeAt(offset), values: { found: written } };
    }
  },
});
