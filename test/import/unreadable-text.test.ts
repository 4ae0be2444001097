import { expect, test } from 'vitest';
import { folderTranslations } from '../../packages/import/src/folder/folder-translations.ts';
import { importFolder } from '../../packages/import/src/folder/import-folder.ts';
import { bringIn, folderOf } from './bring-in.ts';

const front = 'title: A\ncategory: faq\ndate: 2020-01-02';
const lines = 'k:a\n'.repeat(12_000);
const deep = `Text.\n\n${'> '.repeat(30_000)}x\n`;

test('a page of Jekyll that takes minutes to parse comes in as it is, with the line, and the others translated', async () => {
  const { text, log } = await bringIn({
    '_faq/en/long-e.md': `---\n${front}\nlang: en\n---\nNot {:.a}\n\n${lines}`,
    '_faq/en/deep-e.md': `---\n${front}\nlang: en\n---\n${deep}`,
    '_faq/en/page-e.md': `---\n${front}\nlang: en\n---\nText\n{: .note}\n`,
    '_config.yml': 'title: Old\n',
  });
  expect(text('content/faq/en/long.md')).toContain(`---\nNot {:.a}\n\n${lines}`);
  expect(text('content/faq/en/deep.md')).toContain(`---\n${deep}`);
  expect(text('content/faq/en/page.md')).toContain('<div class="note">');
  expect(log.diagnostics.filter(({ severity }) => severity === 'error')).toMatchObject([
    { rule: 'import/too-deep', place: { file: '_faq/en/deep-e.md', line: 9 }, values: {} },
    {
      rule: 'import/too-many',
      place: { file: '_faq/en/long-e.md', line: 10_008 },
      values: { construct: '⏎', limit: 10_000 },
    },
  ]);
  // Nothing is told of words that a refused page does not show.
  expect(log.diagnostics.map(({ rule }) => rule)).not.toContain('import/lost-text');
});

test('so does one of a folder', async () => {
  const source = await folderOf({
    'long.md': `# Long\n\n${lines}`,
    'page.md': '# Page\n\n==a== {{< note >}}\n',
  });
  const { plan, log } = await importFolder({
    source,
    root: `${source}/new`,
    category: 'faq',
    language: 'en',
    translations: () => folderTranslations(source),
  });
  expect(plan.get('content/faq/en/long.md')).toContain(lines);
  expect(log.diagnostics.filter(({ severity }) => severity === 'error')).toMatchObject([
    { rule: 'import/too-many', place: { file: 'long.md', line: 10_002 } },
  ]);
});

test.each([
  ['end tags of nothing', '</div>\n'.repeat(5000), '</div>'],
  ['fences that never end', '~~~~ ruby\n'.repeat(5000), '~~~~ ruby'],
  [
    'values that are set',
    `${'{% assign a = "b" %}'.repeat(3000)}{{ a }}\n`,
    '{% assign a = "b" %}{% assign a = "b" %…',
  ],
])(
  '%s, each of which changes how the rest is read: the page comes in as it is',
  async (_name, body, found) => {
    const { text, log } = await bringIn({
      '_faq/en/page-e.md': `---\n${front}\nlang: en\n---\n${body}`,
      '_config.yml': 'title: Old\n',
    });
    expect(text('content/faq/en/page.md')).toContain(`---\n${body}`);
    expect(log.diagnostics.filter(({ severity }) => severity === 'error')).toMatchObject([
      { rule: 'import/too-tangled', place: { file: '_faq/en/page-e.md' }, values: { found } },
    ]);
  },
);
