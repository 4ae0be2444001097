import { readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openPackedStore, type PackedStore } from '../../src/cache/packed-store.ts';
import { temporaryFolder } from '../cli/command.ts';

interface Facts {
  readonly title: string;
}

const numbers = (count: number) => Array.from({ length: count }, (_, number) => `${number}.md`);

function fill(store: PackedStore<Facts>, names: readonly string[], title = 'first'): void {
  for (const name of names) {
    store.set(name, { title: `${title} ${name}` });
    store.part(name, 'html', title, () => `<p>${title} ${name}</p>`);
  }
}

/** Opens the store in a folder, works with it, saves it, and closes it. */
function withStore(
  folder: string,
  names: readonly string[],
  work: (store: PackedStore<Facts>) => void,
): void {
  const store = openPackedStore<Facts>(folder, 'version');
  work(store);
  expect(store.save((name) => names.includes(name))).toBe(true);
  store.close();
}

const neverMade = () => {
  throw new Error('made anew');
};

function expectAll(folder: string, names: readonly string[], title: (name: string) => string): void {
  withStore(folder, names, (store) => {
    for (const name of names) {
      expect(store.facts(name)).toEqual({ title: `${title(name)} ${name}` });
      expect(store.part(name, 'html', title(name), neverMade)).toBe(`<p>${title(name)} ${name}</p>`);
    }
  });
}

const blocksIn = (folder: string) => readdirSync(folder).filter((name) => name.endsWith('.facts'));

describe('a store of records', () => {
  test('gives back what was kept', async () => {
    const folder = await temporaryFolder();
    const names = numbers(600);
    withStore(folder, names, (store) => fill(store, names));
    expect(blocksIn(folder)).toHaveLength(3);
    expectAll(folder, names, () => 'first');
  });

  test('writes one block again for one record that changed', async () => {
    const folder = await temporaryFolder();
    const names = numbers(600);
    withStore(folder, names, (store) => fill(store, names));
    const before = blocksIn(folder);
    withStore(folder, names, (store) => fill(store, ['300.md'], 'second'));
    expect(blocksIn(folder).filter((name) => !before.includes(name))).toHaveLength(1);
    expectAll(folder, names, (name) => (name === '300.md' ? 'second' : 'first'));
    const after = blocksIn(folder);
    withStore(folder, names, () => {});
    expect(blocksIn(folder)).toEqual(after);
  });

  test('forgets records that are not named when it is saved', async () => {
    const folder = await temporaryFolder();
    const names = numbers(600);
    withStore(folder, names, (store) => fill(store, names));
    const left = names.filter((name) => name !== '7.md');
    withStore(folder, left, () => {});
    withStore(folder, left, (store) => expect(store.facts('7.md')).toBeUndefined());
    expectAll(folder, left, () => 'first');
  });

  test('loses the records of a damaged block only', async () => {
    const folder = await temporaryFolder();
    const names = numbers(600);
    withStore(folder, names, (store) => fill(store, names));
    const damaged = join(folder, blocksIn(folder)[0] ?? '');
    const text = readFileSync(damaged);
    text.writeUInt8(text.readUInt8(1000) ^ 1, 1000);
    writeFileSync(damaged, text);
    withStore(folder, names, (store) => {
      const lost = names.filter((name) => store.facts(name) === undefined);
      expect([256, 88]).toContain(lost.length);
      fill(store, lost);
    });
    expectAll(folder, names, () => 'first');
  });

  test('is written anew when it has many packs, and goes on from there in the same process', async () => {
    const folder = await temporaryFolder();
    const names = numbers(300);
    withStore(folder, names, (store) => fill(store, names));
    const store = openPackedStore<Facts>(folder, 'version');
    const packs = new Set<string>();
    for (let turn = 0; turn < 40; turn += 1) {
      fill(store, ['5.md'], `turn ${turn}`);
      expect(store.save((name) => names.includes(name))).toBe(true);
      store.close(); // the next text goes into a pack of its own
      for (const name of readdirSync(folder)) if (name.endsWith('.pack')) packs.add(name);
    }
    expect(packs.size).toBeGreaterThan(41);
    expectAll(folder, names, (name) => (name === '5.md' ? 'turn 39' : 'first'));
  });

  test('is read on by a process that opened it before another one wrote it anew', async () => {
    const folder = await temporaryFolder();
    const names = numbers(300);
    withStore(folder, names, (store) => fill(store, names));
    const longAgo = new Date(Date.now() - 2 * 60 * 60 * 1000);
    const packs = readdirSync(folder).filter((name) => name.endsWith('.pack'));
    for (const name of packs) utimesSync(join(folder, name), longAgo, longAgo);
    withStore(folder, names, (ours) => {
      for (let turn = 0; turn < 20; turn += 1)
        withStore(folder, names, (theirs) => fill(theirs, ['5.md'], `turn ${turn}`));
      expect(readdirSync(folder)).not.toEqual(expect.arrayContaining(packs));
      for (const name of names)
        expect(ours.part(name, 'html', 'first', neverMade)).toBe(`<p>first ${name}</p>`);
    });
  });

  test('is whole again when another process replaced a block and removed it', async () => {
    const folder = await temporaryFolder();
    const names = numbers(600);
    withStore(folder, names, (store) => fill(store, names));
    const longAgo = new Date(Date.now() - 2 * 60 * 60 * 1000);
    for (const name of blocksIn(folder)) utimesSync(join(folder, name), longAgo, longAgo);
    withStore(folder, names, (ours) => {
      const before = blocksIn(folder);
      withStore(folder, names, (theirs) => fill(theirs, ['0.md'], 'theirs'));
      expect(blocksIn(folder)).not.toEqual(expect.arrayContaining(before));
      fill(ours, ['599.md'], 'ours');
    });
    expectAll(folder, names, (name) => (name === '599.md' ? 'ours' : 'first'));
  });

  test('loses the records of a block that holds those of another, or the index, and no more', async () => {
    for (const other of [1, 'index']) {
      const folder = await temporaryFolder();
      const names = numbers(600);
      withStore(folder, names, (store) => fill(store, names));
      const blocks = blocksIn(folder);
      const content = readFileSync(join(folder, typeof other === 'number' ? (blocks[other] ?? '') : other));
      writeFileSync(join(folder, blocks[0] ?? ''), content);
      withStore(folder, names, (store) => {
        const lost = names.filter((name) => store.facts(name) === undefined);
        expect([256, 88]).toContain(lost.length);
        fill(store, lost);
      });
      expectAll(folder, names, () => 'first');
    }
  });

  test('of another version counts as none', async () => {
    const folder = await temporaryFolder();
    withStore(folder, ['1.md'], (store) => fill(store, ['1.md']));
    expect(openPackedStore<Facts>(folder, 'another').facts('1.md')).toBeUndefined();
  });
});
