import type { ParsedPage } from '../parsed-page.ts';
import { pageRule } from '../rule.ts';

/** A heading that is more than one level deeper than the one before it. The first may have any level. */
export const headingsLevelJump = pageRule<{ from: number; to: number }>({
  id: 'headings/level-jump',
  severity: 'warning',
  en: ({ from, to }) => ({
    message: `Unexpected heading of level ${to} after one of level ${from}, expected level ${from + 1} at most`,
    hint: `Write \`${'#'.repeat(from + 1)}\` in place of \`${'#'.repeat(to)}\`.`,
  }),
  ja: ({ from, to }) => ({
    message: `見出しのレベルが ${from} から ${to} に飛んでいます`,
    hint: `\`${'#'.repeat(to)}\` を \`${'#'.repeat(from + 1)}\` にしてください。`,
  }),
  why: 'People who use a screen reader move from heading to heading by level, and look for the part that seems to be missing.',
  wrong: '## Before you begin\n\nYou need an account.\n\n#### On Windows\n\nOpen PowerShell.\n',
  right: '## Before you begin\n\nYou need an account.\n\n### On Windows\n\nOpen PowerShell.\n',
  *check(page) {
    let last: number | undefined;
    for (const { depth, offset } of headingsOf(page)) {
      if (last !== undefined && depth > last + 1)
        yield { place: page.placeAt(offset), values: { from: last, to: depth } };
      last = depth;
    }
  },
});

/** Headings of Markdown and of raw HTML, in the order of the page. */
function headingsOf({ nodes }: ParsedPage): { depth: number; offset: number }[] {
  return nodes('heading', 'html').flatMap((node) => {
    const offset = node.position?.start.offset ?? 0;
    if (node.type === 'heading') return [{ depth: node.depth, offset }];
    return [...node.value.matchAll(/<h([1-6])\b/gi)].map((match) => ({
      depth: Number(match[1]),
      offset: offset + match.index,
    }));
  });
}
