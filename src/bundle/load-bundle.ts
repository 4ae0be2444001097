import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { contentHash } from './content-hash.ts';
import type { ScriptName, StyleName } from './entries.ts';
import { manifestSchema } from './manifest.ts';

/** The files that every site of Kotae's publishes for the browser. */
export interface Bundle {
  /** Address within the site (`/assets/kotae/…`) and content of each file. Names carry a hash of the content. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Address of the stylesheet of every page. */
  readonly stylesheet: string;
  /** Address of another stylesheet by its name. */
  readonly style: (name: StyleName) => string;
  /** Address of a script by its name. */
  readonly script: (name: ScriptName) => string;
  /** Address of the site's mark, an SVG. */
  readonly icon: string;
  /** Address of the same as a PNG for home screens. */
  readonly touchIcon: string;
}

export interface LoadBundleOptions {
  /** Hue of each database in degrees, by its id. */
  readonly hues: ReadonlyMap<string, number>;
  /** Kotae's own folder, which holds the compiled `dist/`. */
  readonly root: string;
}

const folder = '/assets/kotae/';

/** Read what the compile step made, and write the databases' hues into the stylesheet. */
export async function loadBundle({ hues, root }: LoadBundleOptions): Promise<Bundle> {
  const read = (name: string) => readFile(join(root, 'dist', 'browser', name));
  const manifest = manifestSchema.parse(JSON.parse((await read('manifest.json')).toString()));
  const [css, mark, touch, favicon, ...contents] = await Promise.all([
    read('site.css'),
    read('mark.svg'),
    read('touch-icon.png'),
    read('favicon.ico'),
    ...manifest.files.map(read),
  ]);
  const stylesheet = Buffer.concat([css, Buffer.from(hueRules(hues))]);
  const stylesheetAddress = `${folder}site-${contentHash(stylesheet)}.css`;
  const icon = `${folder}mark-${contentHash(mark)}.svg`;
  const touchIcon = `${folder}touch-icon-${contentHash(touch)}.png`;
  const files = new Map<string, Uint8Array>([
    [stylesheetAddress, stylesheet],
    [icon, mark],
    [touchIcon, touch],
    ['/favicon.ico', favicon],
    ...manifest.files.map((name, index) => [folder + name, contents[index] ?? Buffer.alloc(0)] as const),
  ]);
  return {
    files,
    stylesheet: stylesheetAddress,
    icon,
    touchIcon,
    style: (name) => addressOf(manifest.styles, name),
    script: (name) => addressOf(manifest.scripts, name),
  };
}

function addressOf(files: Readonly<Record<string, string>>, name: string): string {
  const file = files[name];
  if (file === undefined) throw new Error(`The bundle has nothing named ${name}`);
  return folder + file;
}

function hueRules(hues: ReadonlyMap<string, number>): string {
  const rules = [...hues].map(([id, hue]) => `.db-${id}{--hue:${hue}}`);
  return `@layer tokens{${rules.join('')}}\n`;
}
