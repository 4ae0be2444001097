import { readdirSync, readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { listMarkdown } from '../../../src/entry/list-markdown.ts';
import type { RenderAnswer, ResolveImage } from '../../../src/entry/render/render-answer.ts';
import { type RenderSettings, renderSettingsOf } from '../../../src/entry/render/render-settings.ts';
import { copyOfSite, pictureOf } from '../../cli/command.ts';
import { loadSmallSite } from '../../site-folder.ts';

/** Threads run what is compiled. */
const compiled = (name: string) =>
  import(new URL(`../../../dist/src/entry/render/${name}`, import.meta.url).href);
const { renderOnAllCores } = (await compiled(
  'render-on-all-cores.js',
)) as typeof import('../../../src/entry/render/render-on-all-cores.ts');
const { createAnswerRenderer } = (await compiled(
  'render-answer.js',
)) as typeof import('../../../src/entry/render/render-answer.ts');
const { openAssembly } = (await compiled(
  '../../assembly/assembly.js',
)) as typeof import('../../../src/assembly/assembly.ts');
const { openThread } = (await compiled(
  'open-thread.js',
)) as typeof import('../../../src/entry/render/open-thread.ts');

const fixtures = fileURLToPath(new URL('../../fixtures/', import.meta.url));
const sources = readdirSync(fixtures, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('input.md'))
  .sort()
  .map((name) => readFileSync(join(fixtures, name), 'utf8'));
const nested = [`${'> '.repeat(20_000)}x\n`, `${'<b>'.repeat(20_000)}x\n`, `${'*a **a '.repeat(5_000)}`];

const requests = [...sources, ...nested].flatMap((source, index) =>
  ['en', 'ja'].map((language) => ({
    source,
    language,
    file: `content/faq/${language}/page-${index}.md`,
  })),
);

const resolveImage: ResolveImage = async (src) =>
  src.includes('missing')
    ? { src, problems: [{ rule: 'images/unreadable', values: { written: src } }] }
    : { src: `/there/${src}`, width: 40, height: 30 };

describe('answers rendered in threads', () => {
  let settings: RenderSettings;
  let inThreads: RenderAnswer;
  beforeAll(async () => {
    settings = renderSettingsOf(await loadSmallSite());
    inThreads = renderOnAllCores(settings, { threads: 2, answersPerThread: 1 });
  });

  test('are what they are without, one and all', async () => {
    const here = createAnswerRenderer(settings);
    const answers = await Promise.all(requests.map((request) => inThreads(request, resolveImage)));
    for (const [index, request] of requests.entries()) {
      expect(answers[index], request.file).toStrictEqual(await here(request, resolveImage));
    }
  });

  test('come again after the threads were ended', async () => {
    for (const request of requests.slice(0, 3)) await inThreads(request, resolveImage);
    const again = await Promise.all(requests.slice(0, 9).map((request) => inThreads(request, resolveImage)));
    expect(again.every(({ html }) => typeof html === 'string')).toBe(true);
  });

  test('fail alone, with what made them fail', async () => {
    const failure = new Error('no such disk');
    const picture = { source: '![a](a.png)\n', file: 'content/faq/en/a.md', language: 'en' };
    const bug = { ...picture, source: undefined as unknown as string };
    const asked = Array.from({ length: 8 }, () => [
      inThreads(picture, () => Promise.reject(failure)),
      inThreads(bug, resolveImage),
      inThreads(picture, resolveImage),
    ]).flat();
    const outcomes = await Promise.allSettled(asked);
    for (const [index, outcome] of outcomes.entries()) {
      if (index % 3 === 0) expect(outcome).toEqual({ status: 'rejected', reason: failure });
      if (index % 3 === 1)
        expect(outcome).toMatchObject({ status: 'rejected', reason: expect.any(TypeError) });
      if (index % 3 === 2) expect(outcome).toMatchObject({ status: 'fulfilled' });
    }
    const [, { reason }] = outcomes as [unknown, PromiseRejectedResult];
    expect(reason.stack).toMatch(/process\.js:\d+/);
  });
});

test('a thread that breaks is told of, and nobody waits for it', async () => {
  const thread = openThread(undefined as unknown as RenderSettings);
  const request = { source: 'text', file: 'a.md', language: 'en' };
  const failures = await Promise.allSettled([
    thread.render(request, resolveImage),
    thread.render(request, resolveImage),
  ]);
  for (const { status, reason } of failures as PromiseRejectedResult[]) {
    expect(status).toBe('rejected');
    expect(reason.message).toMatch(/ended too early/);
    expect(reason.cause).toBeInstanceOf(TypeError);
  }
  await expect(thread.render(request, resolveImage)).rejects.toThrow(/ended too early/);
});

test('a site whose answers are rendered in threads has the same pages and the same report', async () => {
  const site = await copyOfSite();
  const model = await readFile(join(site, 'content/faq/en/dry-seeds.md'), 'utf8');
  for (let number = 0; number < 60; number += 1) {
    const front = model.replace(/^aliases:.*\n( .*\n)*/m, '').replace(/^title: .*/m, `title: Why ${number}?`);
    const more = '![Scale](/assets/images/scale.svg) ![Gone](gone.png) <img src="/assets/images/scale.svg">';
    await writeFile(join(site, `content/faq/en/copy-${number}.md`), `${front}\n## Part\n\n${more}\n`);
  }
  const publish = async (renderer?: (settings: RenderSettings) => RenderAnswer) => {
    const { assembly } = await openAssembly({
      root: site,
      packageRoot: fileURLToPath(new URL('../../..', import.meta.url)),
      cache: renderer ? 'threads' : 'here',
      version: 'test',
      drafts: true,
      variants: true,
      renderer,
    });
    if (!assembly) throw new Error('The settings are broken');
    const readings = await Promise.all((await listMarkdown(site)).map(assembly.read));
    const { pages, files } = assembly.publish(readings);
    return {
      pages: new Map([...pages].map(([address, print]) => [address, print()])),
      files: files(),
      report: readings.map(({ diagnostics }) => diagnostics),
      answers: await pictureOf(join(assembly.cacheFolder, 'answers')),
    };
  };
  const inThreads = await publish((settings) =>
    renderOnAllCores(settings, { threads: 2, answersPerThread: 8 }),
  );
  expect(inThreads.report.flat().length).toBeGreaterThanOrEqual(120);
  expect(inThreads).toEqual(await publish());
});
