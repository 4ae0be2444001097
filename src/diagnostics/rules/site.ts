import { didYouMean, didYouMeanJa, rule } from '../rule.ts';

/** The settings, the vocabulary and the interface texts of a site. */
export const siteRules = {
  'site/missing-file': rule<{ file: string }>({
    severity: 'error',
    en: ({ file }) => ({
      message: `There is no \`${file}\` in the folder of the site`,
      hint: 'Create it, as node_modules/kotae/docs/starting.md shows, or name the folder of the site with --root.',
    }),
    ja: ({ file }) => ({
      message: `\`${file}\` が見つかりません`,
      hint: 'node_modules/kotae/docs/starting.md を参考に作成するか、--root でサイトのフォルダーを指定してください。',
    }),
  }),
  'site/misshapen-text': rule<{ key: string; forms: readonly string[] }>({
    severity: 'error',
    en: ({ key, forms }) => ({
      message:
        forms.length === 0
          ? `Unexpected keys below the interface text \`${key}\`, expected one text`
          : `Unexpected text at \`${key}\`, expected keys below it: ${forms.join(', ')}`,
      hint:
        forms.length === 0
          ? 'Write the text on the line of the key itself.'
          : 'Write each of them, or those that you replace, on a line of its own below the key.',
    }),
    ja: ({ key, forms }) => ({
      message:
        forms.length === 0
          ? `画面表示用の文言 \`${key}\` の下に、別のキーが書かれています`
          : `\`${key}\` は文言ではなく、次のキーをまとめたものです: ${forms.join('、')}`,
      hint:
        forms.length === 0
          ? 'キーと同じ行に、文言を 1 つだけ書いてください。'
          : '置き換えるキーを、その下に 1 行ずつ書いてください。',
    }),
  }),
  'site/cache-in-sources': rule<{ folder: string; sources: readonly string[] }>({
    severity: 'error',
    en: ({ folder, sources }) => ({
      message: `The cache cannot be in \`${folder}\`: it would lie among what the site is made of`,
      hint: `Name a folder of its own, such as \`.kotae\`: not the site's folder itself, and none in ${sources.map((each) => `${each}/`).join(', ')}.`,
    }),
    ja: ({ folder, sources }) => ({
      message: `サイトの元になるファイルと混ざるため、\`${folder}\` をキャッシュに使えません`,
      hint: `\`.kotae\` のような専用のフォルダーを指定してください。サイトのフォルダー自体と、${sources.map((each) => `${each}/`).join('、')} の中は使えません。`,
    }),
  }),
  'site/unwritable-cache': rule<{ reason: string }>({
    severity: 'warning',
    en: ({ reason }) => ({
      message: `The cache folder is not writable (${reason}): every build starts from scratch`,
      hint: 'Make it writable, or name another one with `cache` in content/site.yaml or the variable KOTAE_CACHE.',
    }),
    ja: ({ reason }) => ({
      message: `キャッシュのフォルダーに書き込めないため (${reason})、毎回すべてを作り直します`,
      hint: '書き込めるようにするか、content/site.yaml の `cache` または環境変数 KOTAE_CACHE で別のフォルダーを指定してください。',
    }),
  }),
  'site/unknown-placeholder': rule<{
    name: string;
    known: readonly string[];
    nearest?: string | undefined;
  }>({
    severity: 'error',
    en: ({ name, known, nearest }) => ({
      message:
        known.length === 0
          ? `This text takes no placeholder such as \`{${name}}\``
          : `Unexpected \`{${name}}\`, expected one of: ${known.map((each) => `\`{${each}}\``).join(', ')}`,
      hint: didYouMean(nearest, 'Take it out: readers would see the braces.'),
    }),
    ja: ({ name, known, nearest }) => ({
      message:
        known.length === 0
          ? `この文言に \`{${name}}\` は使えません`
          : `\`{${name}}\` は使えません (使えるもの: ${known.map((each) => `\`{${each}}\``).join('、')})`,
      hint: didYouMeanJa(nearest, '取り除いてください。そのままでは、括弧が画面に表示されます。'),
    }),
  }),
  'site/missing-label': rule<{ id: string; language: string; fallback: string }>({
    severity: 'warning',
    en: ({ id, language, fallback }) => ({
      message: `\`${id}\` has no label in \`${language}\`: “${fallback}” is shown instead`,
      hint: `Add a line \`${language}: …\` to its label.`,
    }),
    ja: ({ id, language, fallback }) => ({
      message: `\`${id}\` の \`${language}\` のラベルがないため、「${fallback}」を表示します`,
      hint: `ラベルに \`${language}: …\` の行を加えてください。`,
    }),
  }),
  'site/missing-translation': rule<{ key: string; language: string; fallback: string }>({
    severity: 'warning',
    en: ({ key, language, fallback }) => ({
      message: `\`${key}\` has no text in \`${language}\`: “${fallback}” is shown instead`,
      hint: `Add a line \`${language}: …\` below it, or write one text for all languages.`,
    }),
    ja: ({ key, language, fallback }) => ({
      message: `\`${key}\` に \`${language}\` の文がないため、「${fallback}」を表示します`,
      hint: `その下に \`${language}: …\` の行を加えるか、すべての言語に共通の文を 1 つ書いてください。`,
    }),
  }),
  'site/unused-translation': rule<{ key: string; language: string; nearest?: string | undefined }>({
    severity: 'warning',
    en: ({ key, language, nearest }) => ({
      message: `\`${key}\` has a text in \`${language}\`, which is not among the \`languages\` of the site: it is not used`,
      hint: didYouMean(nearest, 'Add the language to `languages` in content/site.yaml, or take this out.'),
    }),
    ja: ({ key, language, nearest }) => ({
      message: `\`${key}\` に \`${language}\` の内容がありますが、サイトの言語ではないため使われません`,
      hint: didYouMeanJa(
        nearest,
        'content/site.yaml の `languages` にその言語を加えるか、取り除いてください。',
      ),
    }),
  }),
  'site/former-category': rule<{ category: string; known: readonly string[]; nearest?: string | undefined }>({
    severity: 'warning',
    en: ({ category, known, nearest }) => ({
      message: `Unexpected category \`${category}\` in \`former.answers\`, expected one of: ${known.join(', ')}`,
      hint: didYouMean(nearest, 'Name the category that these answers are in now, or take it out.'),
    }),
    ja: ({ category, known, nearest }) => ({
      message: `\`former.answers\` のカテゴリー \`${category}\` はありません (カテゴリー: ${known.join('、')})`,
      hint: didYouMeanJa(nearest, '現在のカテゴリーを書くか、取り除いてください。'),
    }),
  }),
  'site/unknown-language': rule<{ language: string; known: readonly string[]; nearest?: string | undefined }>(
    {
      severity: 'error',
      en: ({ language, known, nearest }) => ({
        message: `Unexpected language \`${language}\`, expected one of the site’s: ${known.join(', ')}`,
        hint: didYouMean(nearest, 'Add it to `languages` in content/site.yaml, or leave it out.'),
      }),
      ja: ({ language, known, nearest }) => ({
        message: `言語 \`${language}\` はこのサイトにありません (設定されている言語: ${known.join('、')})`,
        hint: didYouMeanJa(nearest, 'content/site.yaml の `languages` に加えるか、取り除いてください。'),
      }),
    },
  ),
  'site/missing-texts': rule<{ language: string; builtIn: readonly string[] }>({
    severity: 'error',
    en: ({ language, builtIn }) => ({
      message: `There are no interface texts in \`${language}\`: content/texts/${language}.yaml does not exist`,
      hint: `Copy node_modules/kotae/docs/texts.en.yaml to content/texts/${language}.yaml and translate it. Built in: ${builtIn.join(', ')}.`,
    }),
    ja: ({ language, builtIn }) => ({
      message: `\`${language}\` の画面表示用の文言がありません (content/texts/${language}.yaml)`,
      hint: `node_modules/kotae/docs/texts.en.yaml を content/texts/${language}.yaml として写し、翻訳してください (Kotae に文言が含まれる言語: ${builtIn.join('、')})。`,
    }),
  }),
  'site/missing-form': rule<{ key: string; form: string; numbers: string }>({
    severity: 'warning',
    en: ({ key, form, numbers }) => ({
      message: `\`${key}\` has no form \`${form}\`, which this language uses for ${numbers}`,
      hint: `Add a line \`${form}: …\` below \`${key}\`; \`other\` is shown until then.`,
    }),
    ja: ({ key, form, numbers }) => ({
      message: `\`${key}\` に、この言語で ${numbers} などの数に使う形 \`${form}\` がありません`,
      hint: `\`${key}\` の下に \`${form}: …\` の行を加えてください。それまでは \`other\` を表示します。`,
    }),
  }),
  'site/untranslated-text': rule<{ key: string; english: string }>({
    severity: 'warning',
    en: ({ key, english }) => ({
      message: `\`${key}\` is still in English: “${english}”`,
      hint: 'Translate it, or take the key out when Kotae brings the language.',
    }),
    ja: ({ key, english }) => ({
      message: `\`${key}\` が英語のままです:「${english}」`,
      hint: '翻訳してください。Kotae に文言が含まれる言語では、キーを取り除いてもかまいません。',
    }),
  }),
  'site/missing-text': rule<{ key: string; english: string }>({
    severity: 'error',
    en: ({ key, english }) => ({
      message: `The interface text \`${key}\` is missing (in English: “${english}”)`,
      hint: `Add \`${key}\` to the file.`,
    }),
    ja: ({ key, english }) => ({
      message: `画面表示用の文言 \`${key}\` がありません (英語では「${english}」)`,
      hint: `\`${key}\` をファイルに加えてください。`,
    }),
  }),
  'site/unknown-text': rule<{ key: string; nearest?: string | undefined }>({
    severity: 'warning',
    en: ({ key, nearest }) => ({
      message: `There is no interface text \`${key}\``,
      hint: didYouMean(nearest, 'Remove it.'),
    }),
    ja: ({ key, nearest }) => ({
      message: `画面表示用の文言 \`${key}\` は使われていません`,
      hint: didYouMeanJa(nearest, '取り除いてください。'),
    }),
  }),
  'site/reserved-category': rule<{ id: string; reserved: readonly string[] }>({
    severity: 'error',
    en: ({ id, reserved }) => ({
      message: `The category id \`${id}\` is reserved, as are ${reserved.join(', ')}`,
      hint: 'Choose another id: addresses use these words for something else.',
    }),
    ja: ({ id, reserved }) => ({
      message: `カテゴリー id \`${id}\` は予約されています (${reserved.join('、')})`,
      hint: 'アドレスで別の用途に使う語なので、ほかの id にしてください。',
    }),
  }),
  'site/shared-synonym': rule<{ word: string; first: string; second: string }>({
    severity: 'warning',
    en: ({ word, first, second }) => ({
      message: `The word “${word}” belongs to two tags, \`${first}\` and \`${second}\`: it means the first`,
      hint: 'Keep it in one of them.',
    }),
    ja: ({ word, first, second }) => ({
      message: `「${word}」が 2 つのタグ \`${first}\` と \`${second}\` にあるため、前者とみなします`,
      hint: 'どちらか一方だけに残してください。',
    }),
  }),
};
