import { expect, test } from 'vitest';
import { deriveAnew } from '../../src/cache/derived-texts.ts';
import { parsePage } from '../../src/check/parsed-page.ts';
import type { PageRule } from '../../src/check/rule.ts';
import { textLostBackslash } from '../../src/check/rules/text-lost-backslash.ts';
import { createSourcePage } from '../../src/check/source-page.ts';
import type { Entry } from '../../src/entry/entry.ts';
import { loadSite } from '../../src/site/load-site.ts';
import { filesOf } from './example-site.ts';
import { withFolder } from './site-folder.ts';

/* What single rules find in texts, one beside the other, and what they pass over. */

const { site } = await withFolder(filesOf(''), (root) => loadSite({ root }));
if (!site) throw new Error('the example site is valid');

/** What a rule says of a text: the lines, and what it found there. */
function told({ check }: PageRule, text: string): string[] {
  const entry = { file: 'x.md', derive: deriveAnew } as unknown as Entry;
  const page = parsePage(
    createSourcePage(entry, () => ({ text, frontMatter: '' })),
    site as NonNullable<typeof site>,
  );
  return [...check(page)].map(({ place, values }) =>
    `${place.line} ${Object.values(values)[0] ?? ''}`.trim(),
  );
}

test.each([
  [String.raw`Open C:\_temp\*old and \\server\share.`, String.raw`C:\_temp\*old`, String.raw`\\server\share`],
  [String.raw`In C:\Program Files (x86)\#1 now.`, String.raw`C:\Program Files (x86)\#1`],
  [String.raw`In C:\Documents and Settings\*.log.`, String.raw`C:\Documents and Settings\*.log`],
  [String.raw`D:\[x], C:\Users\<name>\.ssh.`, String.raw`D:\[x]`, String.raw`C:\Users\<name>\.ssh`],
  [
    String.raw`%APPDATA%\.ssh, ~\.ssh, $env:TEMP\_x`,
    String.raw`%APPDATA%\.ssh`,
    String.raw`~\.ssh`,
    String.raw`$env:TEMP\_x`,
  ],
  [
    String.raw`ドライブC:\ユーザー\_tempを開き、共有\\server\shareを見る。`,
    String.raw`C:\ユーザー\_temp`,
    String.raw`\\server\share`,
  ],
  [String.raw`work\raw\.git, a\b\c\_d`, String.raw`work\raw\.git`, String.raw`a\b\c\_d`],
  [String.raw`Open drive (C:\) now.`, String.raw`C:\)`],
  [String.raw`It is like \d{4}\.csv there.`, String.raw`\d{4}\.csv`],
  ['**In C:\\_a\\x,**\nand | in `code`\nC:\\_b', String.raw`C:\_a\x`, String.raw`C:\_b`],
])('the backslash of a path: %s', (text, ...found) => {
  expect(
    told(textLostBackslash, text)
      .map((line) => line.replace(/^\d+ /, ''))
      .sort(),
  ).toEqual(found.sort());
});

test.each([
  String.raw`\*a\* \_b file\_name.txt 1\. \#1 \[x\]\(y\) 5\*3 C\# example\.com\.jp and/or\*`,
  String.raw`C:\Users\me\ssh, DOMAIN\user, DOMAIN\user\_name, C:/a\_b, https://a.example/c\_d, a\b`,
  String.raw`C:\\_temp, C:\\Users\\me\\.ssh, \\\\server\\share, a\\b\\c`,
  String.raw`Q:\[1\] A:\*必須\* C:\tempを開いて\*印`,
  String.raw`\(x\) \[y\] \\alpha \textbf\{a\} x\in\{1,2\} 10\times5\% \LaTeX\ is`,
  'In `C:\\_temp` and [there](C:\\_temp).\n\n```\nC:\\_temp\n```\n\n<pre>C:\\_temp</pre>\n\n    C:\\_temp',
])('no path, or one whose backslashes are shown: %s', (text) => {
  expect(told(textLostBackslash, text)).toEqual([]);
});
