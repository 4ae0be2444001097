import { execFile } from 'node:child_process';
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { checkAddressRecord } from '../../src/publishing/address-record/check-record.ts';
import { addressRecordFile } from '../../src/publishing/address-record/read-record.ts';
import { wordingOf } from '../../src/reporting/wording.ts';
import { type Files, page, readSite, writeSite } from '../site-folder.ts';

const run = promisify(execFile);

async function publish(root: string, names: readonly string[]) {
  const { catalog, pages, readings } = await readSite(root, names);
  if (!catalog || !pages) throw new Error('The site is broken');
  const answers = catalog.entries.map((entry) => pages.answer(entry).address);
  const record = await checkAddressRecord(root, {
    catalog,
    addresses: [...answers, ...pages.others.map(({ address }) => address)],
    broken: readings.filter(({ entry }) => !entry).map(({ file }) => file),
  });
  return { ...record, text: () => readFile(join(root, addressRecordFile), 'utf8') };
}

/** A site that has published `before`, and then consists of `after`. */
async function publishTwice(before: Files, after: Files) {
  const root = await writeSite(before);
  await (await publish(root, Object.keys(before))).keep();
  for (const [name, text] of Object.entries(after)) await writeFile(join(root, name), text);
  return { root, ...(await publish(root, Object.keys(after))) };
}

const told = (diagnostics: readonly Diagnostic[]) =>
  diagnostics.map((each) => [each.rule, ...Object.values(each.values)]);

const answer = (id = '') => page({}, `## Check the network${id}\n\nText.\n`);
const file = 'content/faq/en/sftp.md';

describe('the record of addresses', { timeout: 60_000 }, () => {
  test('notes every address and heading id, sorted, one a line', async () => {
    const root = await writeSite({ [file]: answer() });
    const { keep, text, diagnostics } = await publish(root, [file]);
    expect([diagnostics, await keep()]).toEqual([[], { diagnostics: [], refused: [] }]);
    const lines = (await text()).split('\n');
    expect(lines.slice(0, 2).every((line) => line.startsWith('# '))).toBe(true);
    expect(lines.slice(2)).toEqual([...lines.slice(2, -1)].sort().concat(''));
    expect(lines).toEqual(
      expect.arrayContaining([
        '/',
        '/en/faq/',
        '/en/faq/sftp/',
        '/en/faq/sftp/#check-the-network',
        '/old/sftp-e.html',
        '/ja/db/dra/',
      ]),
    );
    expect(lines).not.toContain('/404.html');
  });

  test('notes a page whose address looks like a later page of a list', async () => {
    const root = await writeSite({
      'content/page/en/2024.md': page({ category: 'page' }, 'Text.\n'),
    });
    const { keep, text, diagnostics } = await publish(root, ['content/page/en/2024.md']);
    expect([diagnostics, await keep()]).toEqual([[], { diagnostics: [], refused: [] }]);
    expect(await text()).toMatch(/^\/en\/.*2024\/$/m);
  });

  test('is not written when nothing is new', async () => {
    const root = await writeSite({ [file]: answer() });
    await (await publish(root, [file])).keep();
    const before = await stat(join(root, addressRecordFile));
    await (await publish(root, [file])).keep();
    expect((await stat(join(root, addressRecordFile))).mtimeMs).toBe(before.mtimeMs);
  });

  test('a renamed page is told, with the alias to add and the file to add it to', async () => {
    const { diagnostics } = await publishTwice({ [file]: answer() }, { 'content/faq/en/sftp2.md': answer() });
    const [lost, ...more] = diagnostics.filter(
      ({ place }) => place.line !== undefined && place.file === addressRecordFile,
    );
    expect(told(more)).toEqual([['publish/lost-address', '/old/sftp-e.html', false, undefined]]);
    expect(lost && wordingOf(lost, 'en').hint).toContain(
      'Write `aliases: [/en/faq/sftp/]` into the front matter of content/faq/en/sftp2.md.',
    );
    expect(lost?.severity).toBe('error');
  });

  test('what is gone is told on the line where it stands once the new addresses are kept', async () => {
    const { diagnostics, keep, text } = await publishTwice(
      { [file]: answer() },
      { 'content/faq/en/a.md': answer(), 'content/faq/en/sftp2.md': answer() },
    );
    const placed = (found: readonly Diagnostic[], lines: string) =>
      found.map(({ place, values }) => [lines.split('\n')[(place.line ?? 0) - 1], values]);
    const before = placed(diagnostics, await text());
    expect(before.map(([line]) => line)).toEqual(['/en/faq/sftp/', '/old/sftp-e.html']);
    const kept = await keep();
    expect(kept.diagnostics).not.toEqual(diagnostics);
    expect(placed(kept.diagnostics, await text())).toEqual(before);
  });

  test('an alias, or a former address of the settings, is all it takes', async () => {
    const { diagnostics } = await publishTwice(
      { [file]: answer() },
      {
        'content/faq/en/sftp2.md': page(
          { aliases: '[/en/faq/sftp/, /old/sftp-e.html]' },
          '## Check the network\n',
        ),
      },
    );
    expect(told(diagnostics)).toEqual([]);
  });

  test('a heading that changed is told with the id to keep, and nothing more once it is kept', async () => {
    const reworded = (id: string) => page({}, `## Check your networks${id}\n\nText.\n`);
    const { diagnostics } = await publishTwice({ [file]: answer() }, { [file]: reworded('') });
    expect(told(diagnostics)).toEqual([
      ['publish/lost-anchor', 'check-the-network', file, 'Check your networks'],
    ]);
    const kept = await publishTwice({ [file]: answer() }, { [file]: reworded(' {#check-the-network}') });
    expect(told(kept.diagnostics)).toEqual([]);
    const beside = await publishTwice(
      { [file]: answer() },
      { [file]: page({}, '<a id="check-the-network"></a>Text.\n') },
    );
    expect(told(beside.diagnostics)).toEqual([]);
  });

  test('an id must survive a move: it is looked for where the alias leads', async () => {
    const moved = page({ aliases: '[/en/faq/sftp/, /old/sftp-e.html]' }, 'No heading any more.\n');
    const { diagnostics } = await publishTwice({ [file]: answer() }, { 'content/faq/en/moved.md': moved });
    expect(told(diagnostics)).toEqual([
      ['publish/lost-anchor', 'check-the-network', 'content/faq/en/moved.md', undefined],
    ]);
  });

  test('an index that is gone is kept by the settings, not by front matter', async () => {
    const root = await writeSite({ [file]: answer() });
    await (await publish(root, [file])).keep();
    await writeFile(
      join(root, addressRecordFile),
      `${await readFile(join(root, addressRecordFile), 'utf8')}/en/tag/gone/\n/en/db/gone/\n`,
    );
    const { diagnostics } = await publish(root, [file]);
    const lost = diagnostics.filter(({ rule }) => rule === 'publish/lost-address');
    expect(lost).toHaveLength(2);
    for (const each of lost) expect(wordingOf(each, 'en').hint).toMatch(/under `former\.pages`/);
  });

  test('a page with an error is not lost', async () => {
    const broken = answer().replace('category: faq\n', '');
    const { diagnostics } = await publishTwice({ [file]: answer() }, { [file]: broken });
    expect(told(diagnostics)).toEqual([]);
  });

  test('marks of a merge are told, and the next build takes both sides', async () => {
    const root = await writeSite({ [file]: answer() });
    await writeFile(
      join(root, addressRecordFile),
      '<<<<<<< ours\n/en/faq/sftp/\n=======\n/en/faq/\n>>>>>>> theirs\n',
    );
    const { diagnostics, keep, text } = await publish(root, [file]);
    expect(told(diagnostics).map(([rule]) => rule)).toEqual(Array(3).fill('publish/record-line'));
    await keep();
    expect(await text()).not.toMatch(/[<>=]{7}/);
    expect(told((await publish(root, [file])).diagnostics)).toEqual([]);
  });

  test('keeps the line ends of the file', async () => {
    const root = await writeSite({ [file]: answer() });
    await writeFile(join(root, addressRecordFile), '/en/faq/sftp/\r\n');
    const { keep, text } = await publish(root, [file]);
    await keep();
    expect(
      (await text())
        .split('\n')
        .filter((line) => line !== '')
        .every((line) => line.endsWith('\r')),
    ).toBe(true);
  });

  test('a folder in its place is told, and the site goes out', async () => {
    const root = await writeSite({ [file]: answer() });
    await mkdir(join(root, addressRecordFile));
    const { refused } = await (await publish(root, [file])).keep();
    expect(told(refused).map(([rule]) => rule)).toEqual(['publish/record-unwritable']);
  });
});

describe('the record of addresses and git', { timeout: 60_000 }, () => {
  const git = (root: string, ...args: string[]) =>
    run('git', ['-c', 'user.name=t', '-c', 'user.email=t@t.example', ...args], { cwd: root });

  test('what was never committed was never promised', async () => {
    const root = await writeSite({ [file]: answer() });
    await git(root, 'init', '-q');
    await git(root, 'add', '.');
    await git(root, 'commit', '-q', '-m', 'A site');
    await (await publish(root, [file])).keep();
    const renamed = 'content/faq/en/sftp2.md';
    await writeFile(join(root, renamed), answer());
    const again = await publish(root, [renamed]);
    expect(told(again.diagnostics)).toEqual([]);
    await again.keep();
    expect(await again.text()).not.toMatch(/\/en\/faq\/sftp\//);
    expect(await again.text()).toContain('/en/faq/sftp2/#check-the-network');
  });

  test('what was committed is', async () => {
    const root = await writeSite({ [file]: answer() });
    await (await publish(root, [file])).keep();
    await git(root, 'init', '-q');
    await git(root, 'add', '.');
    await git(root, 'commit', '-q', '-m', 'A site with its record');
    const renamed = 'content/faq/en/sftp2.md';
    await writeFile(join(root, renamed), answer());
    const again = await publish(root, [renamed]);
    expect(told(again.diagnostics).map(([rule]) => rule)).toEqual([
      'publish/lost-address',
      'publish/lost-address',
    ]);
    await again.keep();
    expect(await again.text()).toContain('/en/faq/sftp/\n');
  });
});
