import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { contentHash } from '../files/sha256.ts';
import type { Brand } from './brand.ts';
import { bundleManifestSchema } from './bundle-manifest.ts';
import type { ScriptName, StyleName } from './entries.ts';

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
  /** Address of the picture that other services show with a link to the site, where the site brings one. */
  readonly card: string | undefined;
  /** Addresses of the site's own fonts that every page needs at once. */
  readonly fonts: readonly string[];
}

export interface LoadBundleOptions {
  /** Hue of each database in degrees, by its id. */
  readonly hues: ReadonlyMap<string, number>;
  /** Kotae's own folder, which holds the compiled `dist/`. */
  readonly root: string;
  /** What the site brings itself. Default: nothing. */
  readonly brand?: Brand | undefined;
}

const folder = '/assets/kotae/';

/** Read what the compile step made, and add what is the site's own: its databases' hues and its brand. */
export async function loadBundle({ hues, root, brand = {} }: LoadBundleOptions): Promise<Bundle> {
  const read = (name: string) => readFile(join(root, 'dist', 'browser', name));
  const manifest = bundleManifestSchema.parse(JSON.parse((await read('manifest.json')).toString()));
  const [css, mark, touch, favicon, ...contents] = await Promise.all([
    read('site.css'),
    brand.mark?.svg ?? read('mark.svg'),
    brand.mark?.icons.touch ?? read('touch-icon.png'),
    brand.mark?.icons.favicon ?? read('favicon.ico'),
    ...manifest.files.map(read),
  ]);
  const stylesheet = Buffer.concat([css, Buffer.from(hueRules(hues)), brand.css ?? Buffer.alloc(0)]);
  const stylesheetAddress = `${folder}site-${contentHash(stylesheet)}.css`;
  const icon = `${folder}mark-${contentHash(mark)}.svg`;
  const touchIcon = `${folder}touch-icon-${contentHash(touch)}.png`;
  const card = brand.card && `${folder}card-${contentHash(brand.card.bytes)}.${brand.card.ending}`;
  const files = new Map<string, Uint8Array>([
    [stylesheetAddress, stylesheet],
    [icon, mark],
    [touchIcon, touch],
    ['/favicon.ico', favicon],
    ...(brand.card && card !== undefined ? [[card, brand.card.bytes] as const] : []),
    ...manifest.files.map((name, index) => [folder + name, contents[index] ?? Buffer.alloc(0)] as const),
  ]);
  return {
    files,
    stylesheet: stylesheetAddress,
    icon,
    touchIcon,
    card,
    fonts: brand.fonts ?? [],
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
