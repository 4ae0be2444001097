import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createClaims } from '../../src/pages/claimed-paths.ts';

test.each([
  ['/en/index.html', '/EN/index.html', 'the same in other letters'],
  ['/a/b.html', '/a/b.html/c/index.html', 'a file below a file'],
  ['/a/b.html/c/index.html', '/a/b.html', 'a file where a folder is'],
  ['/A/b/c/d.html', '/a/b', 'a file where a folder is, in other letters'],
])('%s and %s are claimed by one: %s', (one, other) => {
  const claim = createClaims<number>();
  expect(claim(one, 1)).toBeUndefined();
  expect(claim(other, 2)).toBe(1);
  expect(claim('/free/index.html', 3)).toBeUndefined();
});

test('what is claimed is what one disk can hold, in any order', () => {
  const path = fc.array(fc.constantFrom('a', 'B', 'b', 'c.html'), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(fc.array(path, { maxLength: 12 }), (paths) => {
      const claim = createClaims<string>();
      const held: string[] = [];
      for (const parts of paths) {
        const file = `/${parts.join('/')}`;
        const lower = file.toLowerCase();
        const isFree = held.every(
          (each) => each !== lower && !each.startsWith(`${lower}/`) && !lower.startsWith(`${each}/`),
        );
        expect(claim(file, file) === undefined).toBe(isFree);
        if (isFree) held.push(lower);
      }
    }),
  );
});
