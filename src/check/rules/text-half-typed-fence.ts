import { pageRule } from '../rule.ts';
import { paragraphLines } from '../text/paragraph-lines.ts';

/** A fence of too few backticks, or of other marks. */
const wrongFence = /^(?:`{2}(?!`)|['’]{3}|´{3}|｀{3})\s*[\w+-]*$/u;

/** A code block that is never closed, or a line that was meant as its fence. */
export const textHalfTypedFence = pageRule<{ found: string }>({
  id: 'text/half-typed-fence',
  severity: 'warning',
  en: ({ found }) => ({
    message: `The code fence “${found}” has no counterpart`,
    hint: 'Write three backticks on a line of their own before the code and after it.',
  }),
  ja: ({ found }) => ({
    message: `コードブロックの囲み「${found}」が対になっていません`,
    hint: 'コードの前と後に、バッククォート 3 個だけの行を 1 行ずつ書いてください。',
  }),
  why: 'All that follows becomes code, or the code becomes text.',
  wrong: 'Enter this:\n\n```\nsftp ftp-private.example\n\nThen enter your account.\n',
  right: 'Enter this:\n\n```\nsftp ftp-private.example\n```\n\nThen enter your account.\n',
  *check(page) {
    const { nodes, source, placeAt } = page;
    const found: { offset: number; written: string }[] = [];
    for (const { position } of nodes('code')) {
      const [start = 0, end = 0] = [position?.start.offset, position?.end.offset];
      const lines = source.slice(start, end).split('\n');
      const fence = /^(`{3,}|~{3,})/.exec(lines[0] ?? '')?.[1];
      if (fence === undefined) continue;
      const last = lines.length > 1 ? (lines.at(-1) ?? '') : '';
      const isClosed =
        last
          .replace(/^[\s>]*/, '')
          .trimEnd()
          .replaceAll(fence.charAt(0), '') === '' && last.includes(fence);
      if (!isClosed) found.push({ offset: start, written: lines[0] ?? '' });
    }
    found.push(
      ...paragraphLines(page).flatMap((lines) => lines.find(({ written }) => wrongFence.test(written)) ?? []),
    );
    for (const { offset, written } of found) yield { place: placeAt(offset), values: { found: written } };
  },
});
