import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { createAnswerCache } from '../../src/entry/answer-cache.ts';
import type { Answer } from '../../src/markdown/answer.ts';

const answer = (html: string, ...images: string[]): Answer => ({
  html,
  markdown: [],
  headings: [],
  sections: [],
  summary: '',
  links: [],
  images: images.map((src) => ({ src, alt: '' })),
  needs: [],
  terms: [],
  diagnostics: [],
});

describe('an answer is rendered again', () => {
  let folder: string;
  let rendered: number;
  beforeEach(async () => {
    rendered = 0;
    folder = await mkdtemp(join(tmpdir(), 'kotae-cache-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
  });

  const ask = ({ source = 'text', file = 'a.md', basis = '1', print = 'p' } = {}) =>
    createAnswerCache({ folder, basis }).render({
      source,
      file,
      fingerprint: async () => print,
      render: async () => {
        rendered += 1;
        return answer(`<p>${source}</p>`, 'a.png');
      },
    });
  const stored = async () =>
    (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());

  test('never, when nothing changed', async () => {
    const first = await ask();
    expect(await ask()).toEqual(first);
    expect(rendered).toBe(1);
    expect(await stored()).toHaveLength(1);
  });

  test.each([
    ['its text changed', { source: 'other' }],
    ['its file was renamed', { file: 'b.md' }],
    ['settings or the dialect changed', { basis: '2' }],
    ['a picture changed', { print: 'q' }],
  ])('when %s', async (_name, change) => {
    await ask();
    await ask(change);
    expect(rendered).toBe(2);
  });

  test.each(['', 'nonsense', '{"answer":', '\n', 'x\n{"answer": {"html": "<script>"}, "images": {}}'])(
    'when its file is damaged: %j',
    async (damage) => {
      await ask();
      const [entry] = await stored();
      const path = join(entry?.parentPath ?? '', entry?.name ?? '');
      await writeFile(path, damage);
      expect((await ask()).html).toBe('<p>text</p>');
      expect(rendered).toBe(2);
      expect(await readFile(path, 'utf8')).not.toBe(damage);
      await ask();
      expect(rendered).toBe(2);
    },
  );

  test('once at least, when many ask at the same time, and whole for each', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => ask()));
    for (const each of answers) expect(each.html).toBe('<p>text</p>');
    expect(await stored()).toHaveLength(1);
  });
});
