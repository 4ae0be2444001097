import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Kotae's own folder. */
export const packageRoot = dirname(createRequire(import.meta.url).resolve('kotae/package.json'));

/** The version of the package in its folder, such as `0.1.0`. */
export function packageVersion(root: string = packageRoot): string {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    version: string;
  };
  return version;
}

/** What every project is opened with: this installation, and the cache that the environment names. */
export function projectDefaults() {
  return { packageRoot, version: compiledVersion(), cache: process.env.KOTAE_CACHE };
}

/** Version of the compiled code: two builds of one version render alike. */
function compiledVersion(): string {
  const compiled = join(packageRoot, 'dist', 'compiled');
  return existsSync(compiled) ? readFileSync(compiled, 'utf8') : packageVersion();
}
