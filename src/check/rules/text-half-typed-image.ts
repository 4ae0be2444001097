import { pageRule } from '../rule.ts';

const picture = /\.(?:png|jpe?g|gif|svg|webp|avif)(?:[?#].*)?$/i;
/** The mark of full width where nothing is before it that it could end. */
const mark = /(?:^|[\s。、」）>|])！$/;

/** A link to a picture behind an exclamation mark of full width. */
export const textHalfTypedImage = pageRule<{ found: string }>({
  id: 'text/half-typed-image',
  severity: 'warning',
  en: ({ found }) => ({
    message: `“${found}” shows no picture but a link, since its exclamation mark is of full width`,
    hint: 'Write `![words](file)`, with all marks in half width.',
  }),
  ja: ({ found }) => ({
    message: `「${found}」の感嘆符が全角のため、画像ではなくリンクになっています`,
    hint: '`![説明](ファイル)` のように、記号をすべて半角で書いてください。',
  }),
  why: 'Readers see “！” and a link in place of the picture.',
  wrong: '！[The list of steps](https://steps.example/list.png)\n',
  right: 'The [list of steps](https://steps.example/list.png)\n',
  *check(page) {
    if (!page.source.includes('！[')) return;
    for (const { url, position } of page.nodes('link')) {
      const offset = (position?.start.offset ?? 0) - 1;
      if (!picture.test(url) || !mark.test(page.source.slice(Math.max(0, offset - 1), offset + 1))) continue;
      const found = page.source.slice(offset, position?.end.offset);
      yield { place: page.placeAt(offset), values: { found } };
    }
  },
});
