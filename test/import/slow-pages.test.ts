import { expect, test } from 'vitest';
import { createLedger } from '../../packages/import/src/ledger.ts';
import { namedWhenSlow } from '../../packages/import/src/slow-pages.ts';

/** What is reported of a page whose work takes so many seconds by the clock. */
async function reportedAfter(seconds: number) {
  const ledger = createLedger();
  let time = 0;
  const work = async () => {
    time += seconds * 1000;
    return 'text';
  };
  const result = await namedWhenSlow('_faq/page.md', ledger, work, () => time);
  return { result, diagnostics: ledger.diagnostics };
}

test('a page that takes over ten seconds is named, and comes in', async () => {
  const { result, diagnostics } = await reportedAfter(12.5);
  expect(result).toBe('text');
  expect(diagnostics).toMatchObject([
    { rule: 'import/slow-page', place: { file: '_faq/page.md' }, values: { seconds: '12.5' } },
  ]);
});

test('one that takes ten is not', async () => {
  expect(await reportedAfter(10)).toEqual({ result: 'text', diagnostics: [] });
});
