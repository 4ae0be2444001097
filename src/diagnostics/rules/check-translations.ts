import { rule } from '../rule.ts';

/** Languages that lack a page, and translations that no longer say what their source says. */
export const checkTranslationRules = {
  'translations/missing': rule<{ language: string }>({
    severity: 'note',
    en: ({ language }) => ({
      message: `Missing translation: there is no page in \`${language}\``,
      hint: `Write it with \`kotae new\`, or leave it: readers of \`${language}\` are told.`,
    }),
    ja: ({ language }) => ({
      message: `\`${language}\` の翻訳がありません`,
      hint: '`kotae new` で作れます。ないままでも、その言語の読者には翻訳がないことが示されます。',
    }),
  }),
  'translations/stale': rule<{ source: string; command: string }>({
    severity: 'note',
    en: ({ source, command }) => ({
      message: `Unexpected change of ${source} since this translation was made from it`,
      hint: `Bring the translation up to date, then run \`${command}\`.`,
    }),
    ja: ({ source, command }) => ({
      message: `翻訳元の ${source} が、翻訳の後に変わりました`,
      hint: `翻訳を新しい内容に合わせてから \`${command}\` を実行してください。`,
    }),
  }),
  'translations/no-source': rule<{ from: string }>({
    severity: 'warning',
    en: ({ from }) => ({
      message: `Unexpected \`from: ${from}\`, expected another language of this site that has the page`,
      hint: 'Correct the language, or take `translated` out.',
    }),
    ja: ({ from }) => ({
      message: `\`from: ${from}\` の言語に翻訳元のページがありません`,
      hint: '言語を直すか、`translated` を取り除いてください。',
    }),
  }),
};
