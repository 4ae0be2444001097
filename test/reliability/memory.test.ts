import { expect, test } from 'vitest';
import { copyOfSite, spawnKotae } from '../cli/command.ts';

test.each([
  ['en', 'Node may use 105 MB of memory, which may not suffice for 8 pages.'],
  ['ja', 'Node が使えるメモリーは 105 MB で、8 ページには足りないおそれがあります。'],
])(
  'a build says beforehand that memory may not suffice, and how to give it more (%s)',
  async (lang, words) => {
    const { stderr } = await spawnKotae(['build', '--root', await copyOfSite(), '--lang', lang], {
      env: { NODE_OPTIONS: '--max-old-space-size=105' },
    });
    expect(stderr).toContain(words);
    expect(stderr).toContain('NODE_OPTIONS=--max-old-space-size=150');
  },
);

test('it says nothing of memory that suffices', async () => {
  const { code, stderr } = await spawnKotae(['build', '--root', await copyOfSite()], {
    env: { NODE_OPTIONS: '--max-old-space-size=150' },
  });
  expect(stderr).not.toContain('memory');
  expect(code).toBe(0);
});
