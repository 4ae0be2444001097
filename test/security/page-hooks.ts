import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const assets = fileURLToPath(new URL('../../assets', import.meta.url));

/** What the scripts and stylesheets of the pages act upon. */
export interface Hooks {
  readonly classes: ReadonlySet<string>;
  readonly ids: ReadonlySet<string>;
  readonly attributes: ReadonlySet<string>;
}

/** Read every selector of every stylesheet, and every text in the modules of the browser that may be one. */
export async function readHooks(): Promise<Hooks> {
  const hooks = { classes: new Set<string>(), ids: new Set<string>(), attributes: new Set<string>() };
  for (const selector of [...(await ofStylesheets()), ...(await ofScripts())]) {
    const names = selector.replace(/\[([\w-]+)[^\]]*\]/g, (_all, attribute: string) => {
      hooks.attributes.add(attribute);
      return '';
    });
    for (const [, kind, name = ''] of names.matchAll(/([.#])(-?[A-Za-z_][\w-]*)/g))
      (kind === '.' ? hooks.classes : hooks.ids).add(name);
  }
  return hooks;
}

async function ofStylesheets(): Promise<string[]> {
  const texts = await textsBelow(join(assets, 'css'), '.css');
  return texts.flatMap((text) => {
    const rules = text.replace(/\/\*.*?\*\//gs, '').matchAll(/([^{};]+)\{/g);
    return [...rules].map(([, selector = '']) => selector).filter((selector) => !selector.includes('@'));
  });
}

async function ofScripts(): Promise<string[]> {
  const texts = await textsBelow(join(assets, 'client'), '.ts');
  return texts.flatMap((text) => {
    const code = text
      .replace(/^(?:import|export)\b.*? from '[^']*';$/gms, '')
      .replace(/import\('[^']*'\)/g, '');
    const quoted = [...code.matchAll(/(['`])((?:(?!\1)[^\n\\]|\\.)*)\1/g)].map(([, , inner = '']) => inner);
    const added = [...code.matchAll(/\b(?:classList\.\w+\(|className = )['`]([\w -]+)['`]/g)].flatMap(
      ([, names = '']) => names.split(' ').map((name) => `.${name}`),
    );
    return [
      ...quoted.filter((each) => /^[\w\s:.#[\]="'^$*>+~,()-]*$/.test(each) && /[.#[]/.test(each)),
      ...added,
    ];
  });
}

async function textsBelow(folder: string, ending: string): Promise<string[]> {
  const names = (await readdir(folder, { recursive: true }))
    .filter((name) => name.endsWith(ending) && !name.endsWith('.d.ts'))
    .sort();
  return Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
}
