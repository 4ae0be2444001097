import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './run.ts';

/** Calls that read whatever stands at a path, and wait for ever where that is a pipe. */
const bare =
  /(?:(?<![.\w])|\b(?:fs|promises)\.)(?:readFile|readFileSync|createReadStream|copyFile|copyFileSync|cp|cpSync|open|openSync|openAsBlob)\(/;

/** Files that read what belongs to Kotae itself, or open only what they make; each says in one word why. */
const known: Readonly<Record<string, string>> = {
  'src/files/regular-file.ts': 'the reader',
  'src/compile.mjs': 'runs before there is anything compiled',
  'src/bundle/make-bundle.ts': "Kotae's own icons",
  'src/bundle/load-bundle.ts': "Kotae's own bundle",
  'src/project/package.ts': "Kotae's own package.json",
  'src/files/process-start.ts': 'the list of processes of the system',
  'src/files/lock.ts': 'opens only what it makes',
  'src/cache/packed-store.ts': 'opens only what it makes',
  'src/publishing/link-all.ts': 'copies files that were just listed as files',
  'src/markdown/micromark/maths.ts': 'a state of its own named open',
};

function readersIn(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:tsx?|mjs)$/.test(name))
    .map((name) => `${folder}/${name}`)
    .flatMap((file) =>
      readFileSync(join(root, file), 'utf8')
        .split('\n')
        .flatMap((line, index) =>
          bare.test(line) && !/^\s*(?:\/\/|\*)/.test(line) ? [`${file}:${index + 1}`] : [],
        ),
    );
}

const found = ['src', 'layouts', 'packages/import/src'].flatMap(readersIn);

test('files of a site are read by src/files/regular-file.ts alone, which refuses what is no file', () => {
  expect(found.filter((place) => known[place.replace(/:\d+$/, '')] === undefined)).toEqual([]);
});

test('files that are excepted need it', () => {
  const places = new Set(found.map((place) => place.replace(/:\d+$/, '')));
  expect(Object.keys(known).filter((file) => !places.has(file))).toEqual([]);
});
