import { rule } from '../rule.ts';

/** Languages that lack a page, and translations that no longer say what their source says. */
export const checkTranslationRules = {
  'translations/missing': rule<{ language: string }>({
    severity: 'note',
    en: ({ language }) => ({
      what: `Missing translation: there is no page in \`${language}\``,
      mend: `Write it with \`kotae new\`, or leave it: readers of \`${language}\` are told.`,
    }),
    ja: ({ language }) => ({
      what: `\`${language}\` の翻訳がありません`,
      mend: '`kotae new` で作れます。ないままでも、その言語の読者には翻訳がないことが示されます。',
    }),
  }),
  'translations/stale': rule<{ source: string; command: string }>({
    severity: 'note',
    en: ({ source, command }) => ({
      what: `Unexpected change of ${source} since this translation was made from it`,
      mend: `Bring the translation up to date, then run \`${command}\`.`,
    }),
    ja: ({ source, command }) => ({
      what: `翻訳元の ${source} が、翻訳の後に変わりました`,
      mend: `翻訳を新しい内容に合わせてから \`${command}\` を実行してください。`,
    }),
  }),
  'translations/no-source': rule<{ from: string }>({
    severity: 'warning',
    en: ({ from }) => ({
      what: `Unexpected \`from: ${from}\`, expected another language of this site that has the page`,
      mend: 'Correct the language, or take `translated` out.',
    }),
    ja: ({ from }) => ({
      what: `\`from: ${from}\` の言語に翻訳元のページがありません`,
      mend: '言語を直すか、`translated` を取り除いてください。',
    }),
  }),
};
