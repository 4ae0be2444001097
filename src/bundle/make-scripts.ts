import { basename } from 'node:path';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { type ScriptFormat, type ScriptName, scripts } from './entries.ts';
import { makeStylesheet } from './make-stylesheet.ts';

/** One bundled script file: its hashed name and its bytes. */
export interface ScriptFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Set on the files that a page asks for, not on their shared or lazy parts. */
  readonly script?: ScriptName | undefined;
}

/**
 * Bundle and minify the browser's scripts.
 *
 * `folder` is `assets/client`. Modules share their common parts and load lazy ones on demand; standalone and classic
 * scripts are one file each. Names carry a hash of the content, so that they can be cached for ever.
 */
export async function makeScripts(folder: string): Promise<readonly ScriptFile[]> {
  const files = await Promise.all(formats.map((format) => bundle(folder, format)));
  return files.flat();
}

async function bundle(folder: string, format: ScriptFormat): Promise<readonly ScriptFile[]> {
  const names = (Object.keys(scripts) as ScriptName[]).filter((name) => scripts[name] === format);
  const { outputFiles, metafile } = await build({
    absWorkingDir: folder,
    entryPoints: names.map((name) => `${name}.ts`),
    outdir: 'out',
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
    assetNames: '[name]-[hash]',
    plugins: [stylesheets],
    ...optionsOf[format],
  });
  const scriptOf = new Map(
    Object.entries(metafile?.outputs ?? {}).map(([path, { entryPoint }]) => [
      basename(path),
      names.find((name) => entryPoint === `${name}.ts`),
    ]),
  );
  return (outputFiles ?? []).map(({ path, contents }) => ({
    name: basename(path),
    bytes: contents,
    script: scriptOf.get(basename(path)),
  }));
}

/** A stylesheet that a script imports becomes a file of its own; the import gives its address. */
const stylesheets: Plugin = {
  name: 'stylesheets',
  setup: ({ onLoad }) => {
    onLoad({ filter: /\.css$/ }, ({ path }) => ({ contents: makeStylesheet(path), loader: 'file' }));
  },
};

const optionsOf: Readonly<Record<ScriptFormat, BuildOptions>> = {
  module: { format: 'esm', splitting: true },
  standalone: { format: 'esm' },
  classic: { format: 'iife' },
};
const formats = Object.keys(optionsOf) as ScriptFormat[];
