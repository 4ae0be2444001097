import { rule } from '../rule.ts';

/** Raw HTML in an answer that did not pass the allow-list. */
export const htmlRules = {
  'html/dropped-element': rule<{ name: string }>({
    severity: 'warning',
    en: ({ name }) => ({
      what: `Unexpected element \`<${name}>\`, expected HTML that answers may hold: it was dropped`,
      mend: 'Write it in Markdown, or leave it out.',
    }),
    ja: ({ name }) => ({
      what: `要素 \`<${name}>\` は回答の中では使えないため、取り除きました`,
      mend: 'Markdown で書き直すか、削除してください。',
    }),
  }),
};
