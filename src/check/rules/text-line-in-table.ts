import { pageRule } from '../rule.ts';

/** A bar that parts cells. */
const bar = /(?<!\\)\|/;

/** A line without bars below a table, which becomes a row of it. */
export const textLineInTable = pageRule<{ found: string }>({
  id: 'text/line-in-table',
  severity: 'warning',
  en: ({ found }) => ({
    message: `“${found}” has no bars, but becomes a row of the table above it`,
    hint: 'Leave a blank line before a text behind a table, and give a row its bars.',
  }),
  ja: ({ found }) => ({
    message: `「${found}」には縦線がありませんが、上の表の行になっています`,
    hint: '表の後の文章の前には空行を入れてください。表の行であれば、縦線を書いてください。',
  }),
  why: 'Everything up to the next blank line belongs to a table: the text is shown in its first column.',
  wrong: 'Some ports are open.\n\n| Port | Use |\n| --- | --- |\n| 22 | sftp |\nAsk for others.\n',
  right: 'Some ports are open.\n\n| Port | Use |\n| --- | --- |\n| 22 | sftp |\n\nAsk for others.\n',
  *check(page) {
    for (const { children } of page.nodes('table')) {
      const [head, ...rows] = children.map(({ position }) => ({
        offset: position?.start.offset ?? 0,
        written: page.source.slice(position?.start.offset, position?.end.offset).trim(),
      }));
      const columns = children[0]?.children.length ?? 0;
      const hasBars = columns > 1 || rows.some(({ written }) => bar.test(written));
      if (head === undefined || !hasBars || !bar.test(head.written)) continue;
      // Attributes below a table are reported as such.
      const first = rows.find(({ written }) => !bar.test(written) && !/^\{.*\}$/.test(written));
      if (first !== undefined) yield { place: page.placeAt(first.offset), values: { found: first.written } };
    }
  },
});
