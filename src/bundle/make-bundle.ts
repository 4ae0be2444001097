import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { contentHash } from '../files/sha256.ts';
import type { BundleManifest } from './bundle-manifest.ts';
import { styles } from './entries.ts';
import { makeIcons } from './make-icons.ts';
import { makeScripts } from './make-scripts.ts';
import { makeStylesheet } from './make-stylesheet.ts';

/**
 * Make everything that the browser loads, once, when Kotae is compiled.
 *
 * Reads `assets/` and writes `dist/browser/` below `root`: scripts, stylesheets, icons, `manifest.json`.
 * esbuild and Lightning CSS are needed here only; a build of a site reads what is ready (`loadBundle`).
 */
export async function makeBundle(root: string): Promise<void> {
  const from = join(root, 'assets');
  const to = join(root, 'dist', 'browser');
  const scripts = await makeScripts(join(from, 'client'));
  const icons = await makeIcons(await readFile(join(from, 'icons', 'mark.svg')));
  const stylesheet = makeStylesheet(join(from, 'css', 'site.css'));
  const others = styles.map((style) => {
    const bytes = makeStylesheet(join(from, 'css', `${style}.css`));
    return { style, bytes, name: `${style}-${contentHash(bytes)}.css` };
  });
  const manifest: BundleManifest = {
    scripts: Object.fromEntries(scripts.flatMap(({ script, name }) => (script ? [[script, name]] : []))),
    styles: Object.fromEntries(others.map(({ style, name }) => [style, name])),
    files: [...scripts, ...others].map(({ name }) => name),
  };
  await rm(to, { recursive: true, force: true });
  await mkdir(to, { recursive: true });
  await Promise.all([
    ...[...scripts, ...others].map(({ name, bytes }) => writeFile(join(to, name), bytes)),
    writeFile(join(to, 'site.css'), stylesheet),
    copyFile(join(from, 'icons', 'mark.svg'), join(to, 'mark.svg')),
    writeFile(join(to, 'favicon.ico'), icons.favicon),
    writeFile(join(to, 'touch-icon.png'), icons.touch),
    writeFile(join(to, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`),
  ]);
}
