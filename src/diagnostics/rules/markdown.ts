import { didYouMean, didYouMeanJa, rule } from '../rule.ts';

/** What is written in the dialect itself: attribute lists, callouts, ids, links. */
export const markdownRules = {
  'markdown/unknown-attribute': rule<{
    name: string;
    nearest?: string | undefined;
    known: readonly string[];
  }>({
    severity: 'warning',
    en: ({ name, nearest, known }) => ({
      message: `The attribute \`${name}\` in braces has no effect here: it was left out`,
      hint: didYouMean(nearest, `Possible here: ${known.join(', ')}.`),
    }),
    ja: ({ name, nearest, known }) => ({
      message: `波括弧の中の属性 \`${name}\` はここでは使えないため、無視しました`,
      hint: didYouMeanJa(nearest, `ここで使える属性: ${known.join('、')}。`),
    }),
  }),
  'markdown/unknown-callout': rule<{ name: string; nearest?: string | undefined }>({
    severity: 'warning',
    en: ({ name, nearest }) => ({
      message: `There is no callout \`[!${name.toUpperCase()}]\`: it is shown as a quote`,
      hint: didYouMean(nearest?.toUpperCase(), 'Known kinds: NOTE, TIP, IMPORTANT, WARNING, CAUTION.'),
    }),
    ja: ({ name, nearest }) => ({
      message: `コールアウト \`[!${name.toUpperCase()}]\` は使えないため、引用として表示します`,
      hint: didYouMeanJa(nearest?.toUpperCase(), '使える種類: NOTE、TIP、IMPORTANT、WARNING、CAUTION。'),
    }),
  }),
  'markdown/unknown-code-meta': rule<{ written: string }>({
    severity: 'warning',
    en: ({ written }) => ({
      message: `Unexpected \`${written}\` after the language of a code block, expected a title or marked lines: it was left out`,
      hint: 'Possible here: `title="~/.ssh/config"`, and `{2,4-6}` for the lines to be marked.',
    }),
    ja: ({ written }) => ({
      message: `コードブロックの言語の後の \`${written}\` は使えないため、無視しました`,
      hint: 'ここで使えるもの: `title="~/.ssh/config"`、目立たせる行を示す `{2,4-6}`。',
    }),
  }),
  'markdown/duplicate-id': rule<{ id: string }>({
    severity: 'warning',
    en: ({ id }) => ({
      message: `The id \`${id}\` appears twice on this page: links lead to the first`,
      hint: 'Give one of the two another id.',
    }),
    ja: ({ id }) => ({
      message: `id \`${id}\` がこのページで 2 回使われています。リンクは 1 つ目に移動します`,
      hint: 'どちらかの id を変更してください。',
    }),
  }),
  'markdown/reserved-id': rule<{ id: string }>({
    severity: 'warning',
    en: ({ id }) => ({
      message: `The page around the answer uses the id \`${id}\` itself: it was left out`,
      hint: 'Choose an id that begins differently.',
    }),
    ja: ({ id }) => ({
      message: `id \`${id}\` はページ自身が使うため、無視しました`,
      hint: '別の語で始まる id に変更してください。',
    }),
  }),
  'markdown/empty-link': rule({
    severity: 'warning',
    en: () => ({
      message: 'The link has no address',
      hint: 'Write the address between the parentheses, or take the link away.',
    }),
    ja: () => ({
      message: 'リンク先が空です',
      hint: '括弧の中にアドレスを書くか、リンクをやめて文字だけにしてください。',
    }),
  }),
  'markdown/empty-heading': rule({
    severity: 'warning',
    en: () => ({
      message: 'The heading has no text',
      hint: 'Write the text after the number signs, or remove the line.',
    }),
    ja: () => ({
      message: '見出しの文字がありません',
      hint: '「##」の後に見出しを書くか、この行を削除してください。',
    }),
  }),
  'markdown/nameless-link': rule({
    severity: 'warning',
    en: () => ({
      message: 'The link has no words: nobody sees it, and screen readers read its address',
      hint: 'Write the words between the brackets, or take the link away.',
    }),
    ja: () => ({
      message: 'リンクに文字がないため表示されず、スクリーンリーダーではアドレスが読み上げられます',
      hint: '角括弧の中に文字を書くか、リンクを削除してください。',
    }),
  }),
  'markdown/too-many': rule<{ construct: string; limit: number }>({
    severity: 'error',
    en: ({ construct, limit }) => ({
      message: `\`${construct}\` appears here more than ${limit} times, which takes too long to read`,
      hint: 'Look for text that was pasted by mistake; cut it into paragraphs, or put it between lines of ```.',
    }),
    ja: ({ construct, limit }) => ({
      message: `\`${construct}\` が ${limit} 回を超えて使われていて、読み取りに時間がかかりすぎます`,
      hint: '誤って貼り付けた文字列がないか確かめてください。段落に分けるか、``` の行で囲んでください。',
    }),
  }),
  'markdown/too-deep': rule({
    severity: 'error',
    en: () => ({
      message: 'Quotes, lists or elements are nested too deeply',
      hint: 'Look for a line of many `>` or unclosed elements that repeat.',
    }),
    ja: () => ({
      message: '引用やリスト、要素の入れ子が深すぎます',
      hint: '`>` が大量に並んだ行や、閉じられずに繰り返される要素がないか確かめてください。',
    }),
  }),
};
