import { pageRule } from '../rule.ts';

const box = /^(?:\[[ xX\u3000]?\]|［[ xX\u3000]?］).*/;

/** An item that begins like one of a checklist: without a space in the box or behind it, or in full width. */
export const textHalfTypedCheckbox = pageRule<{ found: string }>({
  id: 'text/half-typed-checkbox',
  severity: 'warning',
  en: ({ found }) => ({
    message: `The item “${found}” has no box to tick: its brackets are shown as text`,
    hint: 'Write `- [ ] ` or `- [x] `, with a space in the empty box and behind it, and words after it.',
  }),
  ja: ({ found }) => ({
    message: `「${found}」の項目がチェックリストにならず、かっこが文字のまま表示されます`,
    hint: '`- [ ] ` または `- [x] ` と半角で書き、空の枠の中と枠の後に空白を入れて、文字を続けてください。',
  }),
  why: 'Readers see brackets in place of a box that they can tick.',
  wrong: '- [] The port is open.\n- [ ]The key is there.\n',
  right: '- [ ] The port is open.\n- [ ] The key is there.\n',
  *check(page) {
    for (const { checked, children } of page.nodes('listItem')) {
      const [paragraph] = children;
      const first = paragraph?.type === 'paragraph' ? paragraph.children[0] : undefined;
      const offset = first?.position?.start.offset;
      if (typeof checked === 'boolean' || first?.type !== 'text' || offset === undefined) continue;
      const [found] = box.exec(page.source.slice(offset)) ?? [];
      if (found !== undefined) yield { place: page.placeAt(offset), values: { found } };
    }
  },
});
