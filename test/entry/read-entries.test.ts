import { setFlagsFromString } from 'node:v8';
import { runInThisContext } from 'node:vm';
import { expect, test } from 'vitest';
import { page, readSite, writeSite } from '../site-folder.ts';

/** Does V8 keep both by one hidden class? The syntax is its own, and is switched off again. */
function shapesAreSame(): (a: unknown, b: unknown) => boolean {
  setFlagsFromString('--allow-natives-syntax');
  try {
    const compare = runInThisContext('(a, b) => %HaveSameMap(a, b)');
    compare({}, {}); // compiled when it is first called
    return compare;
  } finally {
    setFlagsFromString('--no-allow-natives-syntax');
  }
}

test('all entries have one shape: a site of thousands is read by properties of theirs millions of times', async () => {
  const names = Array.from({ length: 100 }, (_, number) => `content/faq/en/question-${number}.md`);
  const root = await writeSite(Object.fromEntries(names.map((name) => [name, page({ title: name })])));
  const { readings } = await readSite(root, names);
  const entries = readings.flatMap(({ entry }) => entry ?? []);
  expect(entries).toHaveLength(names.length);
  const isSame = shapesAreSame();
  const last = entries.at(-1);
  expect(entries.slice(50).filter((entry) => !isSame(entry, last))).toEqual([]);
});
