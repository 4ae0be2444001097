import { diagnose } from '../../diagnostics/diagnostic.ts';
import { pageRule } from '../rule.ts';
import { paragraphLines } from '../text/paragraph-lines.ts';

const list = /^\{:?\s*[#.][^{}\n]*\}?/;

/** A line that begins with `{#id}`, `{.class}` or `{: …}`: attributes that stand beside nothing. */
export const textHalfTypedAttributes = pageRule({
  id: 'text/half-typed-attributes',
  why: 'The braces are shown as text, and the heading has not the id that links lead to.',
  wrong: '## Allow port 22\n{#allow}\n\nAsk your administrator.\n',
  right: '## Allow port 22 {#allow}\n\nAsk your administrator.\n',
  *check(page) {
    const lines = paragraphLines(page).flat();
    for (const { children } of page.nodes('heading')) {
      const [first] = children;
      const { start, end } = first?.position ?? {};
      if (first?.type !== 'text' || start?.offset === undefined) continue;
      lines.push({ written: page.source.slice(start.offset, end?.offset), offset: start.offset });
    }
    for (const { written, offset } of lines) {
      const found = list.exec(written)?.[0];
      if (found !== undefined) yield diagnose('text/half-typed-attributes', page.placeAt(offset), { found });
    }
  },
});
