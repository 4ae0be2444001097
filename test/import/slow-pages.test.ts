import { expect, test } from 'vitest';
import { createImportLog } from '../../packages/import/src/import-log.ts';
import { namedWhenSlow } from '../../packages/import/src/slow-pages.ts';

/** What is reported of a page whose work takes so many seconds by the clock. */
async function reportedAfter(seconds: number) {
  const log = createImportLog();
  let time = 0;
  const work = async () => {
    time += seconds * 1000;
    return 'text';
  };
  const result = await namedWhenSlow('_faq/page.md', log, work, () => time);
  return { result, diagnostics: log.diagnostics };
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
