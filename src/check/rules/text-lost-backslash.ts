import { pageRule } from '../rule.ts';
import { matchesInText } from '../text/matches-in-text.ts';

/** A sign of a name; hiragana behind one goes on with the sentence, as in `C:\tempを開く`. */
const sign = String.raw`(?:(?!\p{Script=Hiragana})[\p{L}\p{N}_.$%&@+~(){}<>[\]-])`;
/** A name of several words before a backslash: `Program Files (x86)`. */
const words = String.raw`\p{Lu}${sign}*(?: (?:and )?[\p{Lu}(]${sign}*){1,3}(?=\\)`;
const rest = String.raw`(?:\\(?:${words}|[!-~]?)|${sign}+)*`;
/** What only a path begins with: a drive, a variable, a home folder. */
const root = String.raw`(?:(?<![A-Za-z0-9])[A-Za-z]:|%\w+%|\$(?:env:\w+|HOME)|(?<![\w~])~(?=\\[._][A-Za-z]))`;

const escaped = /\\([!-/:-@[-`{-~])/;
/** Marks that somebody has made text on purpose, the second like the first. */
const meant = /\\(?:([*_~])[^\\]*\\\1(?!\w)|[([{<].*?\\[)\]}>])/g;
/** A backslash that is shown, in a path without a beginning. */
const separator = /[A-Za-z0-9]\\(?=[A-Za-z0-9])/g;

/** How runs begin that are paths or patterns, and when a backslash is lost in one. */
const kinds: readonly (readonly [pattern: RegExp, isLost: (run: string) => boolean])[] = [
  [new RegExp(String.raw`${root}(?=\\)${rest}`, 'gu'), (run) => escaped.test(run)],
  [new RegExp(String.raw`(?<![\\\w])\\\\[A-Za-z0-9.?][\w.-]*\\(?=[^\s\\])${rest}`, 'gu'), () => true],
  [
    new RegExp(String.raw`(?<![\w\\:%~.-])[\w.-]+(?=\\[\w.*<[@])${rest}`, 'gu'),
    (run) => {
      const shown = run.match(separator)?.length ?? 0;
      // `_` is made text within words by many editors.
      return shown > 0 && (/[A-Za-z0-9]\\[.*<[@]/.test(run) || (shown > 1 && run.includes('\\_')));
    },
  ],
  // A regular expression.
  [
    /(?<!\S)[!-~]*?\\[dDsSwW](?![A-Za-z])[!-~]*/g,
    (run) => /\\[.*+?()[\]{}|^$]/.test(run.replaceAll(/\\[dDsSwW]/g, '')),
  ],
];

/** A backslash of a path or a regular expression that makes text of the mark behind it, and is not shown. */
export const textLostBackslash = pageRule<{ found: string; shown: string }>({
  id: 'text/lost-backslash',
  severity: 'warning',
  en: ({ found, shown }) => ({
    message: `“${found}” is shown as “${shown}”: a backslash before a mark only makes text of the mark`,
    hint: 'Write it as `code`, or each backslash twice.',
  }),
  ja: ({ found, shown }) => ({
    message: `「${found}」が「${shown}」と表示されます。記号の前のバックスラッシュ (円記号) は表示されません`,
    hint: '`コード` として書くか、バックスラッシュをそれぞれ 2 つ書いてください。',
  }),
  why: 'Readers who copy the path do not find the file.',
  wrong: 'Open C:\\Users\\me\\.ssh in the Explorer.\n',
  right: 'Open `C:\\Users\\me\\.ssh` in the Explorer.\n',
  *check(page) {
    if (!page.source.includes('\\')) return;
    const told = new Set<number>();
    for (const [pattern, isLost] of kinds) {
      for (const { found: run, offset } of matchesInText(page, pattern)) {
        const found = run.replace(/(?<!\\)[.)]+$/, '');
        // Who writes one backslash twice knows what it does.
        const isEscaped = /\\\\/.test(found.slice(1)) || found.startsWith('\\\\\\');
        if (isEscaped || !isLost(found.replaceAll(meant, '')) || told.has(offset)) continue;
        told.add(offset);
        const shown = found.replaceAll(new RegExp(escaped, 'g'), '$1');
        yield { place: page.placeAt(offset), values: { found, shown } };
      }
    }
  },
});
