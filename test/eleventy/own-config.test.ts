import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { spawnKotae as kotae, pictureOf } from '../cli/command.ts';
import { openFolder } from '../dev/open-workspace.ts';
import { eleventy, siteWith } from './site.ts';

const patience = { timeout: 240_000 };

/** A configuration that does much of what Eleventy people do. */
const config = `import { IdAttributePlugin } from '@11ty/eleventy';
import kotae from 'kotae/eleventy';
export default (config) => {
  config.addPlugin(kotae);
  config.addPlugin(kotae);
  config.addPlugin(IdAttributePlugin);
  config.addTransform('place', function (html, path) {
    const { inputPath, outputPath, url } = this.page;
    return path.endsWith('.html') ? html + '<!-- ' + [path, inputPath, outputPath, url].join(' ') + ' -->' : html;
  });
  config.addPassthroughCopy({ papers: 'papers' });
  config.addPassthroughCopy('content/**/*.csv');
  return { dir: { layouts: '_layouts' } };
};
`;
const files = {
  '.eleventy.js': config,
  'papers/a.txt': 'A paper.\n',
  'content/table.csv': '1,2\n',
  'content/content.json': '{ "layout": "mine.njk" }\n',
  'content/_layouts/mine.njk': '<!doctype html><p>Mine.</p>{{ content | safe }}',
  'content/list.njk': '---\npermalink: /list.json\nlayout: false\n---\n{{ kotae.languages | length }}',
  'content/tools.njk':
    '---\npermalink: /en/tools/\nlayout: kotae\ntitle: Tools\n---\n<h2>One tool</h2><a href="/papers/a.txt">a</a>',
};

describe('a site whose configuration changes every page', patience, () => {
  test('is the same by Kotae, by Eleventy, and in kotae dev', async () => {
    const site = await siteWith(files);
    expect(await kotae(['build'], { cwd: site })).toMatchObject({ code: 0 });
    const picture = await pictureOf(join(site, '_site'));
    const page = await readFile(join(site, '_site/en/index.html'), 'utf8');
    expect(page).toContain(
      '<!-- ./_site/en/index.html ./content/kotae-pages.kotae ./_site/en/index.html /en/ -->',
    );
    expect(page).not.toContain('Mine.');
    const tools = await readFile(join(site, '_site/en/tools/index.html'), 'utf8');
    expect(tools).toContain('<h2 id="one-tool">');

    const { loadSiteTemplates } = await import('../../src/eleventy/site-templates.ts');
    const before = process.cwd();
    process.chdir(site);
    try {
      const workspace = await openFolder(site, loadSiteTemplates);
      const [home, own] = await Promise.all([workspace.page('/en/'), workspace.page('/en/tools/')]);
      expect(home).toContain(
        '<!-- ./_site/en/index.html ./content/kotae-pages.kotae ./_site/en/index.html /en/ -->',
      );
      expect(own).toBe(tools);
      expect(await workspace.file('/list.json')).toBe(String(await readFile(join(site, '_site/list.json'))));
      expect(await workspace.file('/papers/a.txt')).toEqual({ path: join(process.cwd(), 'papers/a.txt') });
      expect(await workspace.file('/table.csv')).toEqual({ path: join(process.cwd(), 'content/table.csv') });
      expect(await workspace.file('/papers/b.txt')).toBeUndefined();
    } finally {
      process.chdir(before);
    }
    expect((await kotae(['check'], { cwd: site })).stdout).not.toContain('/papers/a.txt');
    await rm(join(site, '_site'), { recursive: true });
    expect(await eleventy(site)).toMatchObject({ code: 0 });
    expect(await pictureOf(join(site, '_site')), 'by Eleventy').toEqual(picture);
  });

  test('a template at the address of a page is told with its line', async () => {
    const site = await siteWith({ 'content/taken.njk': '---\npermalink: /en/\n---\nMine.\n' });
    const { code, stderr } = await kotae(['build'], { cwd: site });
    expect(code).toBe(1);
    expect(stderr).toMatch(/content\/taken\.njk:2 {2}error {2}Kotae publishes `\/en\/` itself/);
  });

  test('two templates at one address are told with the folder that people know', async () => {
    const template = '---\npermalink: /en/twice/\n---\nMine.\n';
    const site = await siteWith({ 'content/one.njk': template, 'content/two.njk': template });
    const { code, stderr } = await kotae(['build'], { cwd: site });
    expect(code).toBe(1);
    expect(stderr).toMatch(/content\/(?:one|two)\.njk {2}error {2}.*`\.\/_site\/en\/twice\/index\.html`/);
  });

  test('a plugin that is added later changes pages that are published already', async () => {
    const site = await siteWith();
    await kotae(['build'], { cwd: site });
    await writeFile(
      join(site, '.eleventy.js'),
      config
        .replace(/ {2}config\.addTransform[\s\S]*?\n {2}\}\);\n/, '')
        .replace(/ {2}config\.addPass.*\n/g, ''),
    );
    await kotae(['build'], { cwd: site });
    const picture = await pictureOf(join(site, '_site'));
    await rm(join(site, '_site'), { recursive: true });
    await kotae(['build'], { cwd: site });
    expect(await pictureOf(join(site, '_site'))).toEqual(picture);
  });
});

describe('an address of Kotae’s that the site itself takes', patience, () => {
  const templateAt = (address: string) => `---\ntitle: A\npermalink: /${address}\n---\nMine.\n`;
  const files = ['_redirects', '_headers', 'sitemap.xml', 'robots.txt', 'en/faq.json', 'en/feed.xml'];
  const taking = {
    'by a template': { 'content/mine.njk': templateAt('en/index.html') },
    'by templates at addresses of files': Object.fromEntries(
      files.map((name) => [`content/mine-${name.replace(/\W/g, '')}.njk`, templateAt(name)]),
    ),
    'by a file that is copied': {
      '.eleventy.js': config.replace("papers: 'papers'", "'content/mine.csv': 'en/index.html'"),
      'content/mine.csv': 'Mine.\n',
    },
  };
  test.each(Object.entries(taking))(
    '%s is an error everywhere, and what is published stays',
    async (_name, mine) => {
      const site = await siteWith();
      await kotae(['build'], { cwd: site });
      const published = await pictureOf(join(site, '_site'));
      for (const [file, text] of Object.entries(mine)) await writeFile(join(site, file), text);
      const build = await kotae(['build'], { cwd: site });
      expect(build.code).toBe(1);
      expect(await pictureOf(join(site, '_site'))).toEqual(published);
      const check = await kotae(['check'], { cwd: site });
      const alone = await eleventy(site);
      expect(alone.code).toBe(1);
      const taken = Object.keys(mine).filter((file) => file.startsWith('content/'));
      for (const file of taken) {
        const line = file.endsWith('.njk') ? `${file}:3` : file;
        for (const said of [build.stderr, check.stdout]) expect(said).toContain(`${line}  error`);
        expect(alone.stdout + alone.stderr).toContain(line);
      }
      if ('content/mine.csv' in mine) return; // Eleventy copies before it tells what it copies
      expect(await pictureOf(join(site, '_site')), 'by Eleventy').toEqual(published);
    },
  );
});

describe('code of the site itself that does not work is named with its line', patience, () => {
  const page = '---\npermalink: /en/a/\n---\n';
  const broken = {
    'content/a.njk:6': { 'content/a.njk': `${page}A.\n\n{{ x.y() }}\n` },
    'content/b.njk:5': { 'content/b.njk': `${page}B.\n{% if %}\n` },
    'content/c.liquid:5': { 'content/c.liquid': `${page}C.\n{{ "nobody" | answerUrl }}\n` },
    'content/_includes/part.njk:2': {
      'content/_includes/part.njk': 'Part.\n{{ x.y() }}\n',
      'content/d.njk': `${page}{% include "part.njk" %}`,
    },
    'content/e.11ty.js:3': {
      'content/e.11ty.js':
        "export const data = { permalink: '/en/a/' };\nexport function render() {\n  throw new Error('spilt');\n}\n",
    },
    'content/_data/f.js:2': {
      'content/_data/f.js': "export default () => {\n  throw new Error('spilt');\n};\n",
      'content/f.njk': `${page}F.\n`,
    },
    'content/_data/g.json': { 'content/_data/g.json': '{ "a": ', 'content/g.njk': `${page}G.\n` },
    'content/h.njk': { 'content/h.njk': page.replace('---\n', '---\nlayout: nobody.njk\n') },
  };
  test.each(Object.entries(broken))('%s', async (file, mine) => {
    const site = await siteWith(mine);
    const { loadSiteTemplates } = await import('../../src/eleventy/site-templates.ts');
    const before = process.cwd();
    process.chdir(site);
    try {
      const workspace = await openFolder(site, loadSiteTemplates);
      await expect(workspace.page('/en/a/')).rejects.toMatchObject({ name: 'TemplateError', file });
    } finally {
      process.chdir(before);
    }
  });
});

test('a configuration that does not add Kotae is told so', patience, async () => {
  const site = await siteWith({ '.eleventy.js': 'export default () => {};\n' });
  const { code, stderr } = await kotae(['build', '--lang', 'ja'], { cwd: site });
  expect(stderr).toContain('config.addPlugin(kotae)');
  expect(code).toBe(1);
});

describe('what the plugin cannot do is said without a stack trace', patience, () => {
  const wrong = {
    'an option that there is not': [
      config.replace('kotae);', "kotae, { orgin: 'https://a.example' });"),
      'orgin',
    ],
    'an option of another kind': [config.replace('kotae);', "kotae, { drafts: 'no' });"), 'drafts'],
    'another folder of templates': [config.replace("layouts: '_layouts'", "input: 'pages'"), 'pages/'],
  } as const;
  test.each(Object.entries(wrong))('%s', async (_name, [text, named]) => {
    const site = await siteWith({ '.eleventy.js': text, 'pages/a.njk': 'A.\n' });
    const alone = await eleventy(site);
    expect(alone.code).toBe(1);
    expect(alone.stdout + alone.stderr).toContain(named);
    const build = await kotae(['build'], { cwd: site });
    expect(build.code).toBe(1);
    expect(build.stderr).toContain(named);
    for (const { stdout, stderr } of [alone, build]) expect(stdout + stderr).not.toMatch(/\n.*\s+at .*:\d/);
  });
});

test('Eleventy’s own path prefix is the base path', patience, async () => {
  const site = await siteWith();
  expect(await eleventy(site, '--pathprefix=/help/')).toMatchObject({ code: 0 });
  const picture = await pictureOf(join(site, '_site'));
  expect(await kotae(['build', '--base-path', '/help/'], { cwd: site })).toMatchObject({ code: 0 });
  expect(await pictureOf(join(site, '_site'))).toEqual(picture);
});
