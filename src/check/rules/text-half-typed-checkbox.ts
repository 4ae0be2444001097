import { pageRule } from '../rule.ts';

/** An empty box, or one with a cross or a tick, and any spaces. */
const box = /^(?:\[[ \t\u3000]*[xX✓✔☑]?[ \t\u3000]*\]|［\s*[xX✓✔☑]?\s*］).*/;

/** A box in a cell, and an item that begins like one of a checklist: no space in the box or behind it, or full width. */
export const textHalfTypedCheckbox = pageRule<{ found: string }>({
  id: 'text/half-typed-checkbox',
  severity: 'warning',
  en: ({ found }) => ({
    message: `“${found}” has no box to tick: its brackets are shown as text`,
    hint: 'Write `- [ ] ` or `- [x] `, with a space in the empty box and behind it, and words after it; in a table, ☐ or ☑.',
  }),
  ja: ({ found }) => ({
    message: `「${found}」がチェックリストにならず、括弧が文字のまま表示されます`,
    hint: '`- [ ] ` または `- [x] ` と半角で書き、空の枠の中と枠の後に空白を入れて、文字を続けてください。表の中では ☐ か ☑ を書きます。',
  }),
  why: 'Readers see brackets in place of a box that they can tick.',
  wrong: '- [] The port is open.\n- [ ]The key is there.\n',
  right: '- [ ] The port is open.\n- [ ] The key is there.\n',
  *check(page) {
    for (const node of page.nodes('listItem', 'tableCell')) {
      const [inner] = node.children;
      const first = inner?.type === 'paragraph' ? inner.children[0] : inner;
      const { start, end } = first?.position ?? {};
      const isTicked = node.type === 'listItem' && typeof node.checked === 'boolean';
      if (isTicked || first?.type !== 'text' || start?.offset === undefined) continue;
      const offset = start.offset;
      const [found] = box.exec(page.source.slice(offset, end?.offset)) ?? [];
      // In a cell, as in a column of default values, an empty list may be meant.
      if (found !== undefined && !(node.type === 'tableCell' && found.startsWith('[]')))
        yield { place: page.placeAt(offset), values: { found } };
    }
  },
});
