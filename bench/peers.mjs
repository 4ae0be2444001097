import { spawnSync } from 'node:child_process';
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { timed } from './timed.mjs';

/**
 * The generators that Kotae is measured beside, each on the same answers in one small layout and with nothing else to
 * do: no pictures, no lists, no search. Those that are not installed are left out.
 */
export async function openPeers(folder, files, project) {
  const all = [
    { name: 'Eleventy and markdown-it', write: writeEleventy },
    { name: 'Jekyll', command: 'jekyll', write: writeJekyll },
    { name: 'Hugo', command: 'hugo', write: writeHugo },
  ];
  const peers = [];
  for (const { name, command, write } of all) {
    if (command && spawnSync(command, ['--help']).status !== 0) {
      console.log(`${name} is not installed`);
      continue;
    }
    const site = join(folder, name.split(' ')[0]?.toLowerCase() ?? '');
    const args = await write(site, files, project);
    peers.push({ name, build: () => timed(args, { cwd: site, ...(command && { command }) }) });
  }
  return peers;
}

async function writeEleventy(target, files, project) {
  await mkdir(join(target, '_includes'), { recursive: true });
  await writeFile(join(target, 'package.json'), '{ "type": "module" }');
  await symlink(join(project, 'node_modules'), join(target, 'node_modules'));
  await writeFile(
    join(target, '_includes', 'page.11ty.js'),
    "export default ({ title, content }) => '<!doctype html><title>' + title + '</title>' + content;\n",
  );
  await writeFile(
    join(target, 'eleventy.config.js'),
    "export default (config) => { config.setTemplateFormats(['md']); return { markdownTemplateEngine: false }; };\n",
  );
  await writeBodies(target, files, 'layout: page.11ty.js');
  return [join(project, 'node_modules/@11ty/eleventy/cmd.cjs'), '--quiet'];
}

async function writeJekyll(target, files) {
  await mkdir(join(target, '_layouts'), { recursive: true });
  await mkdir(join(target, '_answers'));
  await writeFile(join(target, '_config.yml'), 'collections: { answers: { output: true } }\n');
  await writeFile(
    join(target, '_layouts', 'page.html'),
    '<!doctype html><title>{{ page.title }}</title>{{ content }}\n',
  );
  await writeBodies(join(target, '_answers'), files, 'layout: page\nrender_with_liquid: false');
  return ['build', '--quiet', '--disable-disk-cache'];
}

async function writeHugo(target, files) {
  await mkdir(join(target, 'layouts', '_default'), { recursive: true });
  await mkdir(join(target, 'content'));
  await writeFile(
    join(target, 'config.toml'),
    'title = "Answers"\ndisableKinds = ["taxonomy", "term", "RSS", "sitemap", "home", "section"]\n[markup.goldmark.renderer]\nunsafe = true\n',
  );
  await writeFile(
    join(target, 'layouts', '_default', 'single.html'),
    '<!doctype html><title>{{ .Title }}</title>{{ .Content }}\n',
  );
  // What looks like a shortcode would be run.
  await writeBodies(join(target, 'content'), files, '', (body) => body.replaceAll('{{', '{ {'));
  return ['--quiet'];
}

/** Write the answers alone, with a front matter that the peer understands. */
async function writeBodies(target, files, keys, change = (body) => body) {
  for (const [index, file] of files.entries()) {
    const body = change((await readFile(file, 'utf8')).replace(/^---\n[\s\S]*?\n---\n/, ''));
    await writeFile(join(target, `page-${index}.md`), `---\ntitle: Page ${index}\n${keys}\n---\n${body}`);
  }
}
