import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { growContent } from './grow-content.mjs';

const project = fileURLToPath(new URL('..', import.meta.url));

/**
 * Work with a grown copy of a site, and remove it in the end.
 *
 * `defaults` names the options that are numbers, `pages` among them; `--root` is the site that is copied, by default
 * this project's own. `perLanguage` turns `pages` into how many each language gets at least. `work` gets the options,
 * a folder of its own, the copy in it, its Markdown files, one of them to be edited, and the compiled command.
 */
export async function onGrownSite({ defaults, perLanguage = (pages) => pages }, work) {
  const texts = Object.entries(defaults).map(([name, value]) => [
    name,
    { type: 'string', default: `${value}` },
  ]);
  const { values } = parseArgs({
    options: { root: { type: 'string', default: project }, ...Object.fromEntries(texts) },
  });
  const { root, ...numbers } = values;
  const options = Object.fromEntries(Object.entries(numbers).map(([name, text]) => [name, Number(text)]));
  const folder = await mkdtemp(join(tmpdir(), 'kotae-bench-'));
  try {
    const site = join(folder, 'site');
    const files = await growContent(root, site, perLanguage(options.pages));
    const edited = files.find((file) => file.includes('/faq/')) ?? files[0] ?? '';
    await work({
      options,
      project,
      folder,
      site,
      files,
      edited,
      command: join(project, 'dist/node/kotae.js'),
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
