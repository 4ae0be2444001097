import type { List, RootContent } from 'mdast';
import { pageRule } from '../rule.ts';

/** A numbered list that begins anew at 1 behind code that was not indented, directly below an item. */
export const textRestartedList = pageRule({
  id: 'text/restarted-list',
  severity: 'warning',
  en: () => ({
    message: 'The code ends the list above it, and the numbers below it begin again at 1',
    hint: 'Indent the code as far as the words of its item: three spaces below `1. `.',
  }),
  ja: () => ({
    message: 'コードブロックで前のリストが終わり、後の番号が 1 に戻っています',
    hint: 'コードブロックを項目の文字と同じ位置まで字下げしてください (`1. ` の下では半角スペース 3 個)。',
  }),
  why: 'Readers see two steps with the same number.',
  wrong: '1. Enter this:\n```\nsftp host\n```\n1. Enter your password.\n',
  right: '1. Enter this:\n   ```\n   sftp host\n   ```\n1. Enter your password.\n',
  *check(page) {
    for (const { children } of page.nodes('root', 'listItem', 'blockquote')) {
      for (const [at, code] of children.entries()) {
        const [before, after] = [children[at - 1], children[at + 1]];
        if (code.type !== 'code' || !isNumbered(before) || !isNumbered(after) || after.start !== 1) continue;
        if (before.position?.end.line === (code.position?.start.line ?? 0) - 1)
          yield { place: page.placeAt(code.position?.start.offset ?? 0), values: {} };
      }
    }
  },
});

function isNumbered(node: RootContent | undefined): node is List {
  return node?.type === 'list' && node.ordered === true;
}
