import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BuildFailure, Plugin } from 'esbuild';
import { loadOptional, MissingPackageError } from '../bundle/optional-package.ts';
import { isWithin } from '../files/is-within.ts';
import { openRegularFile, readRegularFile, readRegularFileSync } from '../files/regular-file.ts';
import { writeAtomically } from '../files/write-atomically.ts';
import { LayoutError } from './layout-error.ts';

/** Kotae's own Preact, wherever the package manager put it: a second one could not render with the first. */
function preactFolder(packageRoot: string): string {
  return dirname(createRequire(join(packageRoot, 'package.json')).resolve('preact/package.json'));
}

/** Anything but a file is reported: the bundler would wait for a pipe. */
const onlyFiles: Plugin = {
  name: 'only files',
  setup: ({ onLoad }) => {
    onLoad({ filter: /./ }, async ({ path }) => {
      await (await openRegularFile(path)).close();
      return undefined;
    });
  },
};

/** A layout is bundled with what it imports: the rest of Kotae would be there twice. Types are no imports. */
const onlyLayouts: Plugin = {
  name: 'only layouts',
  setup: ({ onResolve }) => {
    onResolve({ filter: /^kotae(?:\/|$)/ }, ({ path }) =>
      path.startsWith('kotae/layouts/')
        ? undefined
        : {
            errors: [{ text: `Unexpected import of "${path}". Expected "kotae/layouts/…", or types alone` }],
          },
    );
  },
};

/**
 * Bundle layouts of a site into a folder of the cache, which is named by all that is in it, and name that folder. What a bundle
 * may read while it runs is not in it: `isWhole` says that there is no sign of such a thing.
 *
 * `names` are relative to `folder`. What does not compile rejects with a `LayoutError` that names its place,
 * and a bundler that is not installed with a `MissingPackageError`.
 */
export async function bundleLayouts(
  names: readonly string[],
  { folder, packageRoot, cacheFolder }: { folder: string; packageRoot: string; cacheFolder: string },
): Promise<{ readonly folder: string; readonly isWhole: boolean }> {
  const { build } = await loadOptional('esbuild', dirname(folder));
  // The bundler throws at once when its binary for this machine is missing.
  const bundle = async () =>
    build({
      entryPoints: names.map((name) => join(folder, name)),
      outbase: folder,
      outdir: cacheFolder,
      bundle: true,
      write: false,
      metafile: true,
      splitting: true,
      format: 'esm',
      platform: 'node',
      jsx: 'automatic',
      jsxImportSource: 'preact',
      outExtension: { '.js': '.mjs' }, // whatever `type` the site's package.json names
      alias: { 'kotae/layouts': join(packageRoot, 'dist/node/layouts'), preact: preactFolder(packageRoot) },
      sourcemap: 'inline',
      sourcesContent: false,
      sourceRoot: `${pathToFileURL(cacheFolder).href}/`,
      logLevel: 'silent',
      plugins: [onlyFiles, onlyLayouts],
    });
  const result = await bundle().catch((error: Error & Partial<BuildFailure>) => {
    if (error.errors === undefined) throw new MissingPackageError('esbuild', error);
    const [first] = error.errors;
    const { file = 'layouts', line, column } = first?.location ?? {};
    const place = [relative(dirname(folder), resolve(file)), ...(line ? [line, (column ?? 0) + 1] : [])].join(
      ':',
    );
    throw new LayoutError(place, first?.text ?? error.message, error);
  });
  const hash = createHash('sha256');
  for (const { path, contents } of result.outputFiles) hash.update(path).update(contents);
  const target = join(cacheFolder, 'layouts', hash.digest('hex').slice(0, 16));
  for (const { path, contents } of result.outputFiles) {
    const file = join(target, path.slice(cacheFolder.length));
    const before = await readRegularFile(file).catch(() => undefined);
    // Another build may be about to load the file.
    if (!before?.equals(contents)) await writeAtomically(file, contents);
  }
  const { inputs } = result.metafile;
  const ours = ['dist', 'vendor'].map((part) => join(packageRoot, part));
  const own = Object.entries(inputs).filter(([path]) => !ours.some((part) => isWithin(resolve(path), part)));
  const isWhole = own.every(
    ([path, { imports }]) =>
      !imports.some(({ external }) => external) &&
      (path.includes('node_modules/') ||
        !readsWhileItRuns.test(readRegularFileSync(resolve(path)).toString('utf8'))),
  );
  return { folder: target, isWhole };
}

/** The environment, the time, chance, and what comes from elsewhere. */
const readsWhileItRuns = /\bprocess\b|\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bfetch\(|\bglobalThis\b/;
