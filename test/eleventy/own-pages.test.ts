import { readdir, readFile, rm, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { kotae, pictureOf, spawnKotae } from '../cli/command.ts';
import { openFolder } from '../dev/open-workspace.ts';
import { eleventy, examplesOf, siteWith } from './site.ts';

const patience = { timeout: 240_000 };
const page = 'content/faq/en/dry-seeds.md';
const built = '_site/en/faq/dry-seeds/index.html';

describe('a site with pages of its own', patience, () => {
  const ownSite = async (files: Readonly<Record<string, string>> = {}) => {
    const examples = await examplesOf('docs/eleventy.md');
    expect(Object.keys(examples)).toEqual(['.eleventy.js', 'content/tools.njk']);
    return siteWith({ ...examples, 'assets/papers/a.txt': 'A paper.\n', ...files });
  };

  test('the example of the documentation is built, by Kotae and by Eleventy alike', async () => {
    const site = await ownSite();
    const { code, stderr } = await spawnKotae(['build', '--origin', 'https://seeds.example'], { cwd: site });
    expect(stderr).toContain('0 errors');
    expect(code).toBe(0);
    const own = await readFile(join(site, '_site/en/tools/index.html'), 'utf8');
    expect(own).toMatch(/^<!doctype html>\s*<html lang="en"/);
    expect(own).toContain('>Tools for submitters</h1>');
    expect(own).toMatch(/<a href="\/en\/faq\/dry-seeds\/">[^<]+<\/a>, \d+ \w+/);
    expect(await readFile(join(site, '_site/papers/a.txt'), 'utf8')).toBe('A paper.\n');
    expect(await readFile(join(site, '_site/sitemap.xml'), 'utf8')).toContain(
      'https://seeds.example/en/tools/',
    );
    expect(await readFile(join(site, 'content/addresses.txt'), 'utf8')).toContain('\n/en/tools/\n');

    const picture = await pictureOf(join(site, '_site'));
    const again = await spawnKotae(['build', '--origin', 'https://seeds.example'], { cwd: site });
    expect(again.stderr).toContain('0 warnings');
    expect(await pictureOf(join(site, '_site')), 'again').toEqual(picture);
    await rm(join(site, '_site'), { recursive: true });
    const config = await readFile(join(site, '.eleventy.js'), 'utf8');
    await writeFile(
      join(site, '.eleventy.js'),
      config.replace('addPlugin(kotae)', "addPlugin(kotae, { origin: 'https://seeds.example' })"),
    );
    await eleventy(site);
    expect(await pictureOf(join(site, '_site')), 'by Eleventy').toEqual(picture);
  });

  test('its pages and its copied files have compressed copies, as those of Kotae have', async () => {
    const site = await ownSite();
    for (const _again of [1, 2]) {
      expect(await kotae(['build', '--compress'], { cwd: site })).toMatchObject({ code: 0 });
      for (const file of ['en/tools/index.html', 'papers/a.txt', 'en/index.html'])
        expect(gunzipSync(await readFile(join(site, `_site/${file}.gz`))).toString(), file).toBe(
          await readFile(join(site, '_site', file), 'utf8'),
        );
    }
  });

  test('a page that goes, goes from the site; one that takes an address of Kotae’s is an error', {
    timeout: 180_000,
  }, async () => {
    const site = await ownSite();
    await spawnKotae(['build'], { cwd: site });
    await unlink(join(site, 'content/tools.njk'));
    await writeFile(
      join(site, 'content/more.njk'),
      '---\npermalink: /en/more/\n---\n<!doctype html><p>More.</p>\n',
    );
    expect(await spawnKotae(['build'], { cwd: site })).toMatchObject({ code: 0 });
    const names = Object.keys(await pictureOf(join(site, '_site')));
    expect(names).toContain('en/more/index.html');
    expect(names).not.toContain('en/tools/index.html');

    // The address of a page, one in other letters, and one that needs a folder where Kotae publishes a file.
    for (const address of ['/en/faq/dry-seeds/', '/EN/faq/', '/feed.xml/more/']) {
      await writeFile(join(site, 'content/more.njk'), `---\npermalink: ${address}\n---\nMore.\n`);
      const { code, stderr } = await spawnKotae(['build'], { cwd: site });
      expect(stderr, address).toContain('content/more.njk');
      expect(code, address).toBe(1);
      expect(Object.keys(await pictureOf(join(site, '_site'))), address).toEqual(names);
    }
  });

  test('among more pages than are written at once, collections are whole and its pages are written once', async () => {
    const answers = Array.from({ length: 1100 }, (_, number) => [
      `content/faq/en/q-${number}.md`,
      `---\ntitle: Question ${number}\ncategory: faq\nlang: en\ndate: 2024-05-06\n---\n\nText.\n`,
    ]);
    const site = await ownSite({
      ...Object.fromEntries(answers),
      'content/count.njk':
        '---\npermalink: /count.txt\n---\n{{ collections.answers.length }} {{ collections.answersByLanguage.en.length }}',
    });
    const { code, stderr } = await kotae(['build'], { cwd: site });
    expect(code, stderr).toBe(0);
    const pages = (await readdir(join(site, '_site/en/faq'), { withFileTypes: true })).filter(({ name }) =>
      name.startsWith('q-'),
    );
    expect(pages).toHaveLength(1100);
    const [all, english] = (await readFile(join(site, '_site/count.txt'), 'utf8')).split(' ').map(Number);
    expect(english).toBeGreaterThan(1100);
    expect(all).toBeGreaterThan(english ?? 0);
    expect(await readFile(join(site, '_site/en/tools/index.html'), 'utf8')).toContain('/en/faq/q-1099/');
  });

  test('an edit of its configuration alone is a change', async () => {
    const plain =
      "import kotae from 'kotae/eleventy';\n\nexport default (config) => {\n  config.addPlugin(kotae);\n};\n";
    const site = await siteWith({ '.eleventy.js': plain, 'assets/papers/a.txt': 'A paper.\n' });
    await spawnKotae(['build'], { cwd: site });
    expect(Object.keys(await pictureOf(join(site, '_site')))).not.toContain('papers/a.txt');
    const copying = plain.replace(
      'kotae);',
      "kotae);\n  config.addPassthroughCopy({ 'assets/papers': 'papers' });",
    );
    await writeFile(join(site, '.eleventy.js'), copying);
    await spawnKotae(['build'], { cwd: site });
    expect(Object.keys(await pictureOf(join(site, '_site')))).toContain('papers/a.txt');
  });

  test('its transforms change every page, in builds and in kotae dev', async () => {
    const config = `import kotae from 'kotae/eleventy';
export default (config) => {
  config.addTransform('mark', (html, path) => path.endsWith('.html') ? html.replace('</body>', '<!-- marked --></body>') : html);
  config.addPlugin(kotae);
};
`;
    const site = await ownSite({
      '.eleventy.js': config,
      'content/tools.njk': '---\npermalink: /en/tools/\n---\n<body>Own.</body>\n',
    });
    expect(await kotae(['build'], { cwd: site })).toMatchObject({ code: 0 });
    for (const file of [built, '_site/en/tools/index.html', '_site/ja/index.html'])
      expect(await readFile(join(site, file), 'utf8')).toContain('<!-- marked -->');
  });

  test('kotae check looks at pages as its transforms and plugins leave them', async () => {
    const config = `import kotae from 'kotae/eleventy';
export default (config) => {
  config.addPlugin(kotae);
  config.addTransform('mine', (html, path) =>
    path.endsWith('/en/faq/dry-seeds/index.html')
      ? html.replace('</main>', '<a href="/en/nowhere/">gone</a></main>').replace('id="kotae-main"', 'id="main"')
      : html);
};
`;
    const site = await siteWith({ '.eleventy.js': config });
    const { stdout, code } = await kotae(['check'], { cwd: site });
    expect(stdout).toMatch(/dry-seeds.*`\/en\/nowhere\/`/);
    expect(stdout).toMatch(/dry-seeds.*kotae-main/);
    expect(code).toBe(1);
    const status = await kotae(['status'], { cwd: site });
    expect(status.stdout.match(/(?<=errors: )\d+/g)?.[0]).not.toBe('0');
    expect(await readdir(site)).not.toContain('_site');
  });

  test('a slow filter of its own puts no line of Eleventy into what commands say', async () => {
    const slow = `import kotae from 'kotae/eleventy';
export default (config) => {
  config.addPlugin(kotae);
  config.addFilter('slowly', (text) => {
    const end = performance.now() + 400;
    while (performance.now() < end);
    return text;
  });
};
`;
    const template = '---\npermalink: /en/tools/\n---\n{{ "x" | slowly }}\n';
    const site = await ownSite({ '.eleventy.js': slow, 'content/tools.njk': template });
    for (const command of ['build', 'check']) {
      const { stdout, stderr } = await spawnKotae([command], { cwd: site });
      expect(stdout + stderr).not.toContain('11ty');
    }
    expect(await readFile(join(site, '_site/en/tools/index.html'), 'utf8')).toContain('x');
  });

  test('kotae check and kotae status know its addresses and its links', async () => {
    const site = await ownSite({
      'content/tools.njk':
        '---\npermalink: /en/tools/\nlayout: kotae\ntitle: Tools\n---\n<p><a href="/en/faq/nowhere/">gone</a></p>\n',
      [page]: `${await readFile(join(await siteWith(), page), 'utf8')}\nSee [our tools](/en/tools/).\n`,
    });
    const { stdout, stderr } = await kotae(['check'], { cwd: site });
    const status = await kotae(['status'], { cwd: site });
    expect(status.stdout.match(/(?<=(?:errors|warnings|notes): )\d+/g)).toEqual(stderr.match(/\d+/g));
    expect(stdout).toMatch(/^content\/tools\.njk .*`\/en\/faq\/nowhere\/`/m);
    expect(stdout).toMatch(/^content\/tools\.njk .*no description.*\n.*front matter of the template/m);
    expect(stdout).not.toMatch(/dead-link.*\/en\/tools\//);
  });

  test('code of its own that does not work is named, and nothing is published', async () => {
    const site = await ownSite({
      'content/tools.njk': '---\npermalink: /en/tools/\n---\n{{ "x" | nothing }}\n',
    });
    const { code, stderr } = await spawnKotae(['build'], { cwd: site });
    expect(code).toBe(1);
    expect(stderr).toContain('content/tools.njk  error');
    expect(stderr).not.toMatch(/\n\s+at |mistake in Kotae/);
    await writeFile(join(site, '.eleventy.js'), 'throw new Error("spilt");\n');
    const second = await spawnKotae(['build'], { cwd: site });
    expect(second.stderr).toContain('.eleventy.js:1  error');
    expect(second.stderr).toContain('spilt');
    expect(await readdir(site)).not.toContain('_site');
  });

  test('a site that lies elsewhere is built in its own folder', async () => {
    const site = await ownSite();
    expect(await kotae(['build', '--root', site])).toMatchObject({ code: 0 });
    expect(await readFile(join(site, '_site/en/tools/index.html'), 'utf8')).toContain('Tools for submitters');
  });
});

test('kotae dev shows pages of the site’s own', patience, async () => {
  const site = await siteWith(await examplesOf('docs/eleventy.md'));
  const { loadSiteTemplates } = await import('../../src/eleventy/site-templates.ts');
  const before = process.cwd();
  process.chdir(site);
  try {
    const workspace = await openFolder(site, loadSiteTemplates);
    expect(await workspace.page('/en/tools/')).toContain('Tools for submitters');
    expect(await workspace.page('/en/nowhere/')).toBeUndefined();
  } finally {
    process.chdir(before);
  }
});
