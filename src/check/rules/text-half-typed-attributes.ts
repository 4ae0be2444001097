import { pageRule } from '../rule.ts';
import { paragraphLines } from '../text/paragraph-lines.ts';

const list = /^\{:?\s*[#.][^{}\n]*$/;

/** The same behind the words of a heading. */
const behindHeading = /(?<![\\$#@])\{:?\s*[#.][\p{L}_][^{}\n]*$/u;
/** A whole list at the end of a heading in HTML, which takes none. */
const inHtml = /\{:?\s*[#.][\p{L}_][^{}\n<]*\}(?=\s*<\/h[1-6]\s*>)/giu;

/**
 * A list such as `{#id`, `{.class` or `{: …` without its end, on a line of its own or behind a heading, and one in a
 * heading of HTML. Whole lists that belong to nothing are reported by the build.
 */
export const textHalfTypedAttributes = pageRule<{ found: string }>({
  id: 'text/half-typed-attributes',
  severity: 'warning',
  en: ({ found }) => ({
    message: `“${found}” belongs to nothing, or has no end, and is shown as text`,
    hint: 'Put it directly behind a heading, a link or an image, with both braces: `## Heading {#id}`, `![alt](a.png){.w300}`. In HTML, write `<h2 id="…">`.',
  }),
  ja: ({ found }) => ({
    message: `「${found}」は付ける相手がないか、閉じていないため、文字のまま表示されます`,
    hint: '`## 見出し {#id}` や `![説明](a.png){.w300}` のように、対象の直後に続けて、波括弧を閉じてください。HTML では `<h2 id="…">` と書きます。',
  }),
  why: 'The braces are shown as text, and the heading does not get the id that links lead to.',
  wrong: '## Allow port 22\n{#allow\n\nAsk your administrator.\n',
  right: '## Allow port 22 {#allow}\n\nAsk your administrator.\n',
  *check(page) {
    const lines = paragraphLines(page).flat();
    for (const { children } of page.nodes('heading')) {
      const [first, last] = [children[0], children.at(-1)].map((node) => {
        const offset = node?.position?.start.offset ?? 0;
        const isText = node?.type === 'text';
        return { written: isText ? page.source.slice(offset, node.position?.end.offset) : '', offset };
      });
      if (first === undefined || last === undefined) continue;
      const at = last.written.search(behindHeading);
      if (at >= 0 && first.offset < last.offset + at)
        lines.push({ written: last.written.slice(at), offset: last.offset + at });
      lines.push(first);
    }
    for (const { written, offset } of lines) {
      const found = list.exec(written)?.[0];
      if (found !== undefined) yield { place: page.placeAt(offset), values: { found } };
    }
    if (!page.source.includes('{')) return;
    for (const { value, position } of page.nodes('html')) {
      for (const { 0: found, index } of value.matchAll(inHtml)) {
        const start = position?.start.offset ?? 0;
        const at = page.source.indexOf(found, start + index);
        yield { place: page.placeAt(at < 0 ? start : at), values: { found } };
      }
    }
  },
});
