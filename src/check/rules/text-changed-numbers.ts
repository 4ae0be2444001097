import { pageRule } from '../rule.ts';

/** Items of a numbered list that are shown with other numbers than they are written with. */
export const textChangedNumbers = pageRule<{ written: number; shown: number }>({
  id: 'text/changed-numbers',
  severity: 'warning',
  en: ({ written, shown }) => ({
    message: `Item ${written} of the list is shown as ${shown}: after the first item, numbers go on by one`,
    hint: 'Number the items in order, or all alike. A list that begins at another number needs a paragraph between it and the one before.',
  }),
  ja: ({ written, shown }) => ({
    message: `リストの ${written} 番が ${shown} 番と表示されます。番号は最初の項目から 1 ずつ増えます`,
    hint: '順番に番号を付けるか、すべて同じ番号にしてください。途中の番号から始めるには、前のリストとの間に段落を置きます。',
  }),
  why: 'A text that speaks of “step 3” leads readers to another step.',
  wrong: '1. Install it.\n3. Start it.\n5. Look at it.\n',
  right: '1. Install it.\n2. Start it.\n3. Look at it.\n',
  *check(page) {
    for (const { ordered, children } of page.nodes('list')) {
      if (ordered !== true || children.length < 2) continue;
      const numbers = children.map(({ position }) =>
        Number.parseInt(page.source.slice(position?.start.offset, (position?.start.offset ?? 0) + 10), 10),
      );
      const [start = 1, ...others] = numbers;
      // The same number again and again is a habit, after a first one, too.
      if (others.every((number) => number === others[0]) && (others[0] ?? 0) <= start) continue;
      const at = numbers.findIndex((number, index) => number !== start + index);
      if (at < 0) continue;
      const offset = children[at]?.position?.start.offset ?? 0;
      yield { place: page.placeAt(offset), values: { written: numbers[at] ?? start, shown: start + at } };
    }
  },
});
