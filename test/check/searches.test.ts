import { existsSync, readFileSync } from 'node:fs';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { askSearches } from '../../src/check/asked-searches.ts';
import { listMarkdown } from '../../src/entry/list-markdown.ts';
import { readSite } from '../site-folder.ts';

const content = fileURLToPath(new URL('../../content', import.meta.url));
const queries = fileURLToPath(new URL('../../../shared/corpus/ddbj/queries.json', import.meta.url));

/** What the project's own site says to the lines of a file of searches. */
async function asked(lines: readonly string[]) {
  const folder = await mkdtemp(join(tmpdir(), 'kotae-searches-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await cp(content, join(folder, 'content'), { recursive: true });
  await writeFile(join(folder, 'content/searches.txt'), lines.join('\n'));
  const { catalog } = await readSite(folder, listMarkdown(folder));
  if (!catalog) throw new Error('The content of the project is broken');
  return askSearches(folder, catalog);
}

describe('the file of what readers ask', () => {
  it('is asked line by line, in the language that answers', async () => {
    const lines = [
      '# asked most',
      '',
      'sftp => sftp',
      '公開予定日 => faq/change-release-date',
      'quokka =>',
      'sftp => nowhere',
    ];
    expect(await asked(lines)).toEqual([
      { line: 3, query: 'sftp', answer: 'sftp', total: expect.any(Number), rank: 1, isPage: true },
      {
        line: 4,
        query: '公開予定日',
        answer: 'faq/change-release-date',
        total: expect.any(Number),
        rank: expect.any(Number),
        isPage: true,
      },
      { line: 5, query: 'quokka', answer: undefined, total: 0, rank: undefined, isPage: false },
      {
        line: 6,
        query: 'sftp',
        answer: 'nowhere',
        total: expect.any(Number),
        rank: undefined,
        isPage: false,
      },
    ]);
  }, 60_000);

  it.skipIf(!existsSync(queries))(
    'finds something for what readers of the corpus ask (skipped where ../shared/corpus/ddbj is missing)',
    async () => {
      const known = JSON.parse(readFileSync(queries, 'utf8')) as { q: string }[];
      const found = await asked(known.map(({ q }) => q));
      expect(found).toHaveLength(known.length);
      expect(found.filter(({ total }) => total === 0).length).toBeLessThan(known.length / 4);
    },
    60_000,
  );
});
