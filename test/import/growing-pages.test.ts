import { expect, test, vi } from 'vitest';
import { translateColours } from '../../packages/import/src/colours.ts';
import { createDraft, type Translation } from '../../packages/import/src/draft.ts';
import { folderTranslations } from '../../packages/import/src/folder/folder-translations.ts';
import { createImportLog } from '../../packages/import/src/import-log.ts';
import { translateAttributeLists } from '../../packages/import/src/jekyll/kramdown/attribute-lists.ts';
import { translateHtmlBlocks } from '../../packages/import/src/jekyll/kramdown/html-blocks.ts';
import { fromKramdown } from '../../packages/import/src/jekyll/translations.ts';
import { translateContainers } from '../../packages/import/src/mkdocs/containers.ts';
import { translateSpans } from '../../packages/import/src/mkdocs/spans.ts';
import { parseDialect } from '../../packages/import/src/parse-dialect.ts';

vi.mock('../../packages/import/src/parse-dialect.ts', async (original) => {
  const module = await original<typeof import('../../packages/import/src/parse-dialect.ts')>();
  return { parseDialect: vi.fn(module.parseDialect) };
});
const parse = vi.mocked(parseDialect);

/*
 * Every step of an import is to take time in proportion to the page. What grows faster is what reads the whole page
 * again for each thing in it, so the letters that are read are counted: for a page four times as long they are four
 * times as many, or sixteen times where a step is quadratic. A count is the same on a busy machine.
 */

const sizes = [8, 32] as const;
const bound = 5;

const kramdown: Readonly<Record<string, (index: number) => string>> = {
  'attribute lists below paragraphs': (index) => `Text ${index}.\n{: .note #n${index}}\n\n`,
  'attribute lists above paragraphs': (index) => `{: .note}\nText ${index}.\n\n`,
  'attribute lists of items': (index) => `- {: #i${index}} Item\n`,
  'attribute lists within items': (index) => `1. Step ${index}\n   {: .term}\n`,
  'attribute lists of spans': (index) => `*a*{:.b} and [c](d.md){:target="_blank"} <b>x${index}</b>{:.k}\n`,
  'attribute lists of code': (index) => `\`\`\`\nx${index}\n\`\`\`\n{: .language-sh}\n\n`,
  'attribute lists stacked': (index) => `Text ${index}.\n{: .a}\n{: .b}\n\n`,
  'named attribute lists': (index) => `{:n${index}: .a}\n\nText.\n{: n${index}}\n\n`,
  'blocks of HTML': (index) => `<div class="box">\n\n<p>Text ${index}</p>\n\n</div>\nMore\n\n`,
  'Markdown within HTML': (index) => `<div markdown="1">\n**Text** ${index}\n</div>\n\n`,
  'Markdown within HTML within HTML': (index) =>
    `<aside>\n  <img src="a.png">\n  <p markdown="1">\n[T](https://x.example/${index})\n</p>\n</aside>\n\n`,
  'pictures and blocks within HTML': (index) =>
    `<aside markdown="1">\n  <img src="a.png">\n  Text ${index}\n  <p markdown="1">\n[T](x)\n  </p>\n</aside>\n\n`,
  'lines with a tag': (index) => `Text ${index}\n<br>\nmore\n<img src="a.png">\ntext\n\n`,
  'elements never closed': (index) => `<div>\n\nText ${index}\n\n`,
  'end tags of nothing': (index) => `</div>\n\nText ${index}\n\n`,
  'unfinished tags': (index) => `<td text ${index}\n\n`,
  colours: (index) => `<font color="red">a${index}</font> <span style="color:#0${index % 10}f">b</span>\n`,
  tables: (index) => `|---\n| a | b${index}\n|-\n| c | d\n\n`,
  fences: (index) => `- item\n\n\`\`\`\ncode ${index}\n\`\`\`\n\n`,
  'lists in lists': (index) => `1. a${index}\n- b\n\nText\n\n`,
  definitions: (index) => `Term ${index}\n:\n  Meaning\n\n`,
  references: (index) => `[a] [r${index}]\n\n[r${index}]: my file.pdf\n\n`,
  'references to one label': (index) => `[a][r]\n\n[r]: https://x.example/${index}\n\n`,
  abbreviations: (index) => `A${index}BC is short.\n\n*[A${index}BC]: Long\n\n`,
  headings: (index) => `## Same heading\n\nText ${index}\n\n`,
  formulas: (index) => `Text $$x_${index}$$ text\n`,
  emphasis: (index) => `**Note:**text ${index} and *a*b\n`,
  addresses: (index) => `http://x.example/${index}/**bold**\n`,
  comments: (index) => `{::comment}\nnot ${index}\n{:/comment}\n\n`,
  notes: (index) => `Text[^${index}]\n\n[^${index}]: Note\n\n`,
};

const mkdocs: Readonly<Record<string, (index: number) => string>> = {
  admonitions: (index) => `!!! note "N${index}"\n    Text\n\n    - item\n\n`,
  tabs: (index) => `=== "T${index}"\n\n    Text\n\n`,
  'marks and keys': (index) => `==a${index}== ++ctrl+c++ H~2~O\n`,
};
const folder: Readonly<Record<string, (index: number) => string>> = {
  callouts: (index) => `::: tip T${index}\nText\n:::\n\n`,
  'groups of code': (index) => `::: code-group\n\`\`\`sh [a${index}]\nx\n\`\`\`\n:::\n\n`,
  'tabs of components': (index) => `<Tabs>\n<TabItem value="a${index}">\nA\n</TabItem>\n</Tabs>\n\n`,
  'tabs never closed': (index) => `<Tabs>\n<TabItem value="a${index}">\n\n`,
  shortcodes: (index) => `{{< figure src="${index}.png" >}}\n\n{{% notice tip %}}\nx\n{{% /notice %}}\n\n`,
  'links and pictures': (index) => `[a](b${index}.md) ![c](d.png) <span style="color:red">e</span>\n`,
};
const fromMkdocs = [
  translateContainers,
  translateSpans,
  translateColours,
  translateHtmlBlocks,
  translateAttributeLists,
];

const cases = [
  ...Object.entries(kramdown).map(([name, line]) => ({ name, line, steps: fromKramdown })),
  ...Object.entries(mkdocs).map(([name, line]) => ({ name, line, steps: fromMkdocs })),
  ...Object.entries(folder).map(([name, line]) => ({ name, line, steps: folderTranslations('/nowhere') })),
];

/** How many letters the steps read for a page of so many things. */
function lettersRead(line: (index: number) => string, count: number, steps: readonly Translation[]): number {
  const text = Array.from({ length: count }, (_one, index) => line(index)).join('');
  parse.mockClear();
  const draft = createDraft({ text, file: 'page.md', log: createImportLog() });
  for (const translate of steps) translate(draft);
  return parse.mock.calls.reduce((sum, [read]) => sum + read.length, 0);
}

test.each(cases)('$name are read in proportion to the page', ({ line, steps }) => {
  const [short, long] = sizes.map((size) => lettersRead(line, size, steps)) as [number, number];
  expect(short).toBeGreaterThan(0);
  expect(long / short).toBeLessThan(bound);
});

test('a page that is read again for each of its parts would be told', () => {
  const again: Translation = (draft) => {
    for (let at = draft.text.indexOf('x'); at !== -1; at = draft.text.indexOf('x'))
      if (draft.tree.children.length > 0) draft.edit('tables', [{ start: at, end: at + 1, text: 'y' }]);
  };
  const [short, long] = sizes.map((size) => lettersRead(() => 'x\n', size, [again])) as [number, number];
  expect(long / short).toBeGreaterThan(bound);
});
