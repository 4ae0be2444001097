import { readFile, writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { processAnswer } from '../../src/markdown/process.ts';
import { allowList } from '../../src/markdown/rehype/allow-list.ts';
import { dialectOptions } from '../markdown/options.ts';
import { dialectClasses } from './dialect-classes.ts';
import { readHooks } from './page-hooks.ts';

const hooks = await readHooks();
/** `language-console` is what the fence of a code block becomes. */
const reserved = [...hooks.classes]
  .filter((name) => !dialectClasses.has(name) && !/^language-\w/.test(name))
  .sort();
const file = new URL('../../src/markdown/reserved-classes.ts', import.meta.url);

const answerOf = async (markdown: string) => (await processAnswer(markdown, dialectOptions())).html;

test('the list of reserved classes is what stylesheets and scripts say (update with UPDATE=1)', async () => {
  const text = [
    '/** Classes that stylesheets and scripts of the pages act upon. Generated: UPDATE=1 npx vitest run test/security. */',
    'export const reservedClasses: ReadonlySet<string> = new Set([',
    ...reserved.map((name) => `  '${name}',`),
    ']);',
    '',
  ].join('\n');
  if (process.env.UPDATE) await writeFile(file, text);
  expect(await readFile(file, 'utf8')).toBe(text);
});

test('it is no small list, and holds what lay over the whole window once', () => {
  expect(hooks.classes.size).toBeGreaterThan(120);
  expect([...hooks.classes]).toEqual(expect.arrayContaining(['search-results', 'search-question', 'vh']));
});

test.each(reserved)('no answer wears .%s', async (name) => {
  const written = [
    `<p class="mine ${name}">x</p>`,
    `<a href="https://a.example/" class="${name}">x</a>`,
    `[x](https://a.example/){.${name}} *x*{class=${name}}`,
    `## Heading {.${name}}`,
    `![x](https://a.example/x.png){.${name}}`,
  ].join('\n\n');
  const classes = [...(await answerOf(written)).matchAll(/\sclass="([^"]*)"/g)].map(([, list]) => list);
  const made = [...(await answerOf(written.replaceAll(name, 'mine'))).matchAll(/\sclass="([^"]*)"/g)];
  const ours = made
    .map(([, list = '']) => list.replace(/\bmine\b/g, '').trim())
    .filter((list) => list !== '');
  expect(classes.filter((list) => list !== 'mine').sort()).toEqual(ours.sort());
  expect(classes).toContain('mine');
});

/** Attributes that answers may have although pages look at them: what they say of an answer is theirs to say. */
const shared = ['href', 'rel', 'lang', 'dir', 'open', 'align', 'type', 'title', 'id', 'src', 'start'];

test('no attribute that pages act upon comes out of an answer', () => {
  const written = Object.values(allowList.attributes ?? {})
    .flat()
    .map((each) => String(Array.isArray(each) ? each[0] : each))
    .map((name) =>
      /^(?:data|aria)[A-Z]/.test(name) ? name.replace(/[A-Z]/g, (letter) => `-${letter}`) : name,
    )
    .map((name) => name.toLowerCase());
  const both = [...hooks.attributes].filter((name) => written.includes(name) && !shared.includes(name));
  expect(both).toEqual([]);
  expect(hooks.attributes.size).toBeGreaterThan(20);
});

test('ids that scripts and styles look for begin as no answer’s id does', () => {
  expect([...hooks.ids].filter((id) => !id.startsWith('kotae-') && id !== 'contact')).toEqual([]);
});
