import { cp, mkdtemp, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { spawnKotae as kotae, pictureOf } from '../cli/command.ts';
import { change, changeYaml, createChance, type Edit, oneOf, put, remove } from '../project/edits/edit.ts';
import { editsOfPages } from '../project/edits/of-pages.ts';
import { eleventy, siteWith } from './site.ts';

const config = `import { IdAttributePlugin } from '@11ty/eleventy';
import kotae from 'kotae/eleventy';
import { word } from './words.js';

const number = 0;
export default (config) => {
  config.addPlugin(kotae);
  config.addFilter('mine', (text) => [text, word, number].join(' '));
  config.addPassthroughCopy({ papers: 'papers' });
  // plugin
  // transform
};
`;
const files = {
  '.eleventy.js': config,
  'words.js': "export const word = 'Word';\n",
  'papers/a.txt': 'A paper.\n',
  'content/_data/mine.json': '{ "number": 0 }\n',
  'content/_includes/part.njk': 'Part {{ mine.number }}.\n',
  'content/tools.njk': `---
permalink: /en/tools/
layout: kotae
title: Tools
description: All tools.
---
{% include "part.njk" %}{{ "x" | mine }}{{ kotae.site.title.en }}
{% for answer in collections.answers %}<a href="{{ answer.url }}">{{ answer.data.title }}</a>{% endfor %}
`,
};
const setNumber = (site: string, number: number) =>
  change(site, '.eleventy.js', (text) => text.replace(/^const number = \d+/m, `const number = ${number}`));
/** Put a line of the configuration where its comment is, or take it out again. */
const toggle = (site: string, name: string, line: string) =>
  change(site, '.eleventy.js', (text) =>
    text.includes(line) ? text.replace(line, `// ${name}`) : text.replace(`// ${name}`, line),
  );

const ofPages = ['text', 'title', 'heading', 'new page', 'delete', 'draft, or not'];
const everyEdit: Readonly<Record<string, Edit | undefined>> = {
  ...Object.fromEntries(ofPages.map((kind) => [kind, editsOfPages[kind]])),
  template: (site, number) => change(site, 'content/tools.njk', (before) => `${before}<p>${number}</p>\n`),
  'title of a template': (site, number) =>
    change(site, 'content/tools.njk', (before) => before.replace(/^title: .*/m, `title: Tools ${number}`)),
  'address of a template': (site, number) =>
    change(site, 'content/tools.njk', (before) =>
      before.replace(/^permalink: .*/m, `permalink: /en/tools-${number % 3}/`),
    ),
  'what a template includes': (site, number) =>
    put(site, 'content/_includes/part.njk', `Part {{ mine.number }} ${number}.\n`),
  'data of templates': (site, number) => put(site, 'content/_data/mine.json', `{ "number": ${number} }\n`),
  'another template': (site, number) =>
    put(
      site,
      'content/more.11ty.js',
      `export const data = { permalink: '/more.json' };\nexport const render = () => '${number}';\n`,
    ),
  'no other template': (site) => remove(site, 'content/more.11ty.js'),
  'a filter': setNumber,
  'what the configuration imports': (site, number) =>
    put(site, 'words.js', `export const word = 'Word ${number}';\n`),
  'a plugin': (site) => toggle(site, 'plugin', 'config.addPlugin(IdAttributePlugin);'),
  'a transform': (site) =>
    toggle(
      site,
      'transform',
      "config.addTransform('mine', (html, path) => path.endsWith('.html') ? html + '<!-- ' + word + number + ' -->' : html);",
    ),
  'a copied file': (site, number) => put(site, `papers/${number % 2 ? 'a' : 'b'}.txt`, `Paper ${number}.\n`),
  'a copied file of the same size and time': async (site, number) => {
    const file = await put(site, 'papers/a.txt', String(number).padStart(4, '0'));
    await utimes(join(site, file), 1, 1);
    return file;
  },
  settings: (site, number) =>
    changeYaml(site, 'content/site.yaml', (settings) => {
      settings.title = { en: `Help ${number}`, ja: 'ヘルプ' };
    }),
  'no configuration, or one again': async (site, number) => {
    const isThere = number % 2 === 0;
    await (isThere ? remove(site, '.eleventy.js') : put(site, '.eleventy.js', config));
    return isThere ? 'goes' : 'comes';
  },
  'npx eleventy': async (site) => {
    await put(site, '.eleventy.js', config);
    const { code, stderr } = await eleventy(site);
    return `${code} ${stderr}`;
  },
  'kotae check': async (site) => String((await kotae(['check'], { cwd: site })).code),
};

/** Edits that are tried one after the other; `RUNS` tries more. */
const edits = Number(process.env.RUNS ?? Object.keys(everyEdit).length);
const every = Number(process.env.EVERY ?? 4);
const isMade = (path: string) => /\/(?:_site|\.kotae)$/.test(path);

async function built(site: string, what: string): Promise<Readonly<Record<string, string>>> {
  const { code, stderr } = await kotae(['build'], { cwd: site });
  expect(code, `${what}\n${stderr}`).toBe(0);
  return pictureOf(join(site, '_site'));
}

test('a site with templates and a configuration of its own is built after each edit as anew', {
  timeout: 900_000,
}, async () => {
  const seed = Number(process.env.SEED ?? 1);
  const chance = createChance(seed);
  const site = await siteWith(files);
  let left: [string, Edit | undefined][] = [];
  for (let number = 1; number <= edits; number += 1) {
    if (left.length === 0) left = Object.entries(everyEdit);
    const next = oneOf(left, chance);
    left = left.filter((each) => each !== next);
    const [kind, edit] = next;
    const did = await edit?.(site, number, chance, { options: new Map(), node: undefined });
    const what = `seed ${seed}, edit ${number}: ${kind}: ${did}`;
    const folder = await mkdtemp(join(tmpdir(), 'kotae-clean-'));
    try {
      const compared = number % every === 0 || number === edits;
      if (compared)
        await cp(site, join(folder, 'site'), { recursive: true, filter: (path) => !isMade(path) });
      const now = await built(site, what);
      if (compared) expect(now, what).toEqual(await built(join(folder, 'site'), `clean: ${what}`));
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
});
