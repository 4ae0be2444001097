import { didYouMean, didYouMeanJa, rule } from '../rule.ts';
import { pageName } from './catalog.ts';

/** The words that `content/glossary.yaml` explains. */
export const glossaryRules = {
  'glossary/no-meaning': rule<{ id: string; language: string }>({
    severity: 'warning',
    en: ({ id, language }) => ({
      message: `The term \`${id}\` has no meaning in \`${language}\`: it is not explained there`,
      hint: `Add \`${language}: …\` below \`meaning\`.`,
    }),
    ja: ({ id, language }) => ({
      message: `用語 \`${id}\` に \`${language}\` の説明がないため、その言語では用語として扱いません`,
      hint: `\`meaning\` の下に \`${language}: …\` を加えてください。`,
    }),
  }),
  'glossary/unknown-answer': rule<{ id: string; name: string; nearest?: string | undefined }>({
    severity: 'warning',
    en: ({ id, name, nearest }) => ({
      message: `The term \`${id}\` names the answer \`${name}\`, which does not exist`,
      hint: didYouMean(nearest, pageName.en),
    }),
    ja: ({ id, name, nearest }) => ({
      message: `用語 \`${id}\` の \`answer\` に書かれたページ \`${name}\` が見つかりません`,
      hint: didYouMeanJa(nearest, pageName.ja),
    }),
  }),
};
