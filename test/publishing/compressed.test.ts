import { readdirSync, readFileSync, statSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { compressedCopies } from '../../src/publishing/compressed.ts';
import { copyOfSite, kotae } from '../cli/command.ts';

/** The paths of all files of a folder. */
const pathsIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
const isCopy = (path: string) => /\.(?:br|gz)$/.test(path);

async function build(root: string, ...options: string[]) {
  const { code, stderr } = await kotae(['build', '--root', root, ...options]);
  expect(code, stderr).toBe(0);
}

describe('kotae build --compress', () => {
  test('each text has two copies that hold the same, pictures have none', async () => {
    const root = await copyOfSite();
    await build(root);
    const plain = pathsIn(join(root, '_site'));
    expect(plain.filter(isCopy)).toEqual([]);
    await build(root, '--compress');
    const all = pathsIn(join(root, '_site'));
    expect(all.filter((path) => !isCopy(path)).sort()).toEqual(plain.sort());
    const compressed = plain.filter((path) => all.includes(`${path}.br`));
    expect(compressed.map((path) => path.replace(/.*\./, ''))).toEqual(
      expect.arrayContaining(['html', 'css', 'js', 'json', 'xml', 'md', 'txt']),
    );
    expect(compressed.filter((path) => /\.(?:png|jpe?g|webp|avif)$/.test(path))).toEqual([]);
    for (const path of compressed) {
      expect(brotliDecompressSync(readFileSync(`${path}.br`)).equals(readFileSync(path)), path).toBe(true);
      expect(gunzipSync(readFileSync(`${path}.gz`)).equals(readFileSync(path)), path).toBe(true);
    }
    await build(root);
    expect(pathsIn(join(root, '_site')).sort()).toEqual(plain.sort());
  });

  test('only copies of what has changed are made again', async () => {
    const root = await copyOfSite();
    await build(root, '--compress');
    const copies = pathsIn(join(root, '_site')).filter(isCopy);
    // Which file it is, not what it holds: a file that was written again is another one.
    const identities = () =>
      new Map(copies.map((path) => [path, statSync(path, { throwIfNoEntry: false })?.ino]));
    const before = identities();
    const page = join(root, 'content/faq/en/dry-seeds.md');
    await writeFile(page, `${await readFile(page, 'utf8')}\nOne sentence more.\n`);
    await build(root, '--compress');
    const after = identities();
    const written = copies.filter((path) => after.get(path) !== before.get(path));
    const answer = join(root, '_site/en/faq/dry-seeds/index.html');
    expect(written).toContain(`${answer}.br`);
    expect(written).toContain(`${answer}.gz`);
    expect(written.filter((path) => path.includes('/assets/kotae/'))).toEqual([]);
    expect(written.length).toBeLessThan(copies.length / 2);
    expect(gunzipSync(readFileSync(`${answer}.gz`)).toString()).toContain('One sentence more.');
    for (const path of copies.filter((path) => after.get(path) !== undefined))
      expect(gunzipOrBrotli(path).equals(readFileSync(path.slice(0, -3))), path).toBe(true);
  });

  test('the same build anew makes the same bytes', async () => {
    const [one, other] = [await copyOfSite(), await copyOfSite()];
    await build(one, '--compress');
    await build(other, '--compress');
    const texts = (root: string) =>
      pathsIn(root)
        .filter(isCopy)
        .map((path) => [path.slice(root.length), readFileSync(path).toString('base64')]);
    expect(texts(join(one, '_site'))).toEqual(texts(join(other, '_site')));
  });
});

test('a file that is compressed already gets no copy', () => {
  const keys = new Map(['/a.html', '/b.png', '/c.html.gz', '/d.woff2', '/e.pdf'].map((path) => [path, 'k']));
  expect(compressedCopies(keys).map(({ path }) => path)).toEqual(['/a.html.br', '/a.html.gz']);
});

function gunzipOrBrotli(path: string): Buffer {
  const bytes = readFileSync(path);
  return path.endsWith('.gz') ? gunzipSync(bytes) : brotliDecompressSync(bytes);
}
