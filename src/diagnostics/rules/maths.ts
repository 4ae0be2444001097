import { rule } from '../rule.ts';

/** Formulas, on sites that ask for maths. */
export const mathsRules = {
  'maths/unreadable': rule<{ tex: string; reason: string }>({
    severity: 'error',
    en: ({ tex, reason }) => ({
      message: `Unexpected formula \`${tex}\`, expected TeX: ${reason}`,
      hint: 'Correct the formula. For a dollar sign, write `\\$`.',
    }),
    ja: ({ tex, reason }) => ({
      message: `数式 \`${tex}\` を TeX として読めません: ${reason}`,
      hint: '数式を直してください。ドル記号そのものは `\\$` と書きます。',
    }),
  }),
  'maths/unclosed': rule({
    severity: 'warning',
    en: () => ({
      message: 'The formula is not closed: it takes in everything after it',
      hint: 'Write `$$` on a line of its own where it ends.',
    }),
    ja: () => ({
      message: '数式が閉じられていないため、後の内容がすべて数式に入っています',
      hint: '終わりに `$$` だけの行を書いてください。',
    }),
  }),
};
