import { rule } from '../rule.ts';

/** A picture that is pasted into the text as data. */
const isPicture = (address: string) => /^\s*data:image\//i.test(address);

/** Raw HTML in an answer that did not pass the allow-list, or that is not closed. */
export const htmlRules = {
  'html/dropped-element': rule<{ name: string }>({
    severity: 'warning',
    en: ({ name }) => ({
      message: `The element \`<${name}>\` is not allowed in answers: it was removed`,
      hint: 'Write it in Markdown, or leave it out. For a literal `<`, write `&lt;` or use `code`.',
    }),
    ja: ({ name }) => ({
      message: `要素 \`<${name}>\` は回答の中では使えないため、取り除きました`,
      hint: 'Markdown で書き直すか、削除してください。「<」という文字そのものは `&lt;` と書くか、コードにしてください。',
    }),
  }),
  'html/dropped-attribute': rule<{ element: string; name: string }>({
    severity: 'warning',
    en: ({ element, name }) => ({
      message: `The attribute \`${name}\` of \`<${element}>\`, or its value, is not allowed in answers: it was removed`,
      hint: 'Leave it out. Appearance is set by `class`.',
    }),
    ja: ({ element, name }) => ({
      message: `\`<${element}>\` の属性 \`${name}\` またはその値は使えないため、取り除きました`,
      hint: '属性を削除してください。見た目は `class` で指定します。',
    }),
  }),
  'html/reserved-class': rule<{ name: string }>({
    severity: 'warning',
    en: ({ name }) => ({
      message: `The class \`${name}\` belongs to the page around the answer: it was removed`,
      hint: 'Choose another name, and write its rules into assets/style.css.',
    }),
    ja: ({ name }) => ({
      message: `クラス \`${name}\` はページ自身が使うため、取り除きました`,
      hint: '別の名前にして、その規則を assets/style.css に書いてください。',
    }),
  }),
  'html/dropped-address': rule<{ element: string; address: string }>({
    severity: 'error',
    en: ({ element, address }) => ({
      message: `The address \`${address}\` of \`<${element}>\` is neither a web nor a mail address: it was removed`,
      hint: isPicture(address)
        ? 'Save the picture as a file in assets/images/, and write its name.'
        : 'Begin the address with `https://`, `mailto:`, `/` or a file name.',
    }),
    ja: ({ element, address }) => ({
      message: `\`<${element}>\` のアドレス \`${address}\` は使えないため、取り除きました`,
      hint: isPicture(address)
        ? '画像をファイルとして assets/images/ に保存し、その名前を書いてください。'
        : '`https://`、`mailto:`、`/`、またはファイル名で始まるアドレスを書いてください。',
    }),
  }),
  'html/unclosed-element': rule<{ name: string }>({
    severity: 'warning',
    en: ({ name }) => ({
      message: `This \`<${name}>\` has no end tag`,
      hint: `Add \`</${name}>\` where the element ends.`,
    }),
    ja: ({ name }) => ({
      message: `\`<${name}>\` に対応する終了タグ \`</${name}>\` がありません`,
      hint: `要素の終わりに \`</${name}>\` を加えてください。`,
    }),
  }),
  'html/stray-end-tag': rule<{ name: string }>({
    severity: 'warning',
    en: ({ name }) => ({
      message: `This \`</${name}>\` has no \`<${name}>\` before it`,
      hint: 'Remove the end tag, or add the start tag that is missing.',
    }),
    ja: ({ name }) => ({
      message: `終了タグ \`</${name}>\` に対応する \`<${name}>\` がありません`,
      hint: '終了タグを削除するか、足りない開始タグを加えてください。',
    }),
  }),
  'html/declaration': rule<{ found: string }>({
    severity: 'warning',
    en: ({ found }) => ({
      message: `\`${found}\` is a comment to browsers: it is not shown`,
      hint: 'Remove it, or write the text that belongs there. For a literal `<`, write `&lt;` or use `code`.',
    }),
    ja: ({ found }) => ({
      message: `\`${found}\` はブラウザーではコメントとして扱われ、表示されません`,
      hint: '削除するか、表示する文章を書いてください。「<」という文字そのものは `&lt;` と書くか、コードにしてください。',
    }),
  }),
};
