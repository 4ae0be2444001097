import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'parse5';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveSites } from '../browser/serve.mjs';
import { kotae } from '../cli/command.ts';
import { all } from '../layouts/tree.ts';
import { children, textOf, wellFormed } from '../views/xml.ts';
import { attack, insertEach, startBrowser } from './browser.ts';
import { writeHostileSite } from './hostile-site.ts';
import { answerVectors, attackPages, careless, headingOf, texts } from './vectors.ts';
import { vectorsByClass } from './vectors-by-class.ts';

const timeout = 600_000;
let browser: Browser;
let folder: string;
let output: string;
let server: Awaited<ReturnType<typeof serveSites>>;
let pages: readonly string[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kotae-hostile-'));
  await writeHostileSite(folder);
  const { code, stderr } = await kotae(['build', '--root', folder, '--quiet']);
  if (code !== 0) throw new Error(stderr.slice(-4000));
  output = join(folder, '_site');
  const names = await readdir(output, { recursive: true });
  pages = names
    .filter((name) => name.endsWith('.html'))
    .map((name) => `/${name.split('/').map(encodeURIComponent).join('/')}`.replace(/\/index\.html$/, '/'))
    .sort();
  server = await serveSites({ '/': output });
  browser = await startBrowser();
}, timeout);

afterAll(async () => {
  await browser?.close();
  await server?.close();
  await rm(folder, { recursive: true, force: true });
});

/** Text of every published file with an ending. */
async function published(ending: string): Promise<string[]> {
  const names = (await readdir(output, { recursive: true })).filter((name) => name.endsWith(ending));
  return Promise.all(names.sort().map((name) => readFile(join(output, name), 'utf8')));
}

/** What an element says itself, without the elements in it. */
function ownText({ childNodes }: ReturnType<typeof all>[number]): string {
  return childNodes.flatMap((node) => ('value' in node ? [node.value] : [])).join('');
}

describe('the trap', () => {
  test('snaps at what runs, at what leaves, and at what waits for a click', { timeout }, async () => {
    const bait = [
      '<img src=x onerror=fired(1)>',
      '<a href="javascript:fired(1)">x</a>',
      '<div onmouseover=fired(1)>x</div>',
      '<svg onload=fired(1)>',
      '<iframe srcdoc="<script>parent.fired(1)</script>"></iframe>',
    ];
    for (const html of bait) expect(await insertEach(browser, [html]), html).not.toEqual([]);
    expect(await insertEach(browser, ['<p>fired(1)</p>'])).toEqual([]);
  });

  test('has enough vectors to mean something', () => {
    const names = answerVectors().map(({ name }) => name);
    expect(new Set(names).size).toBeGreaterThan(600);
    for (const [name, written] of Object.entries(vectorsByClass))
      expect(written.length, name).toBeGreaterThan(7);
    expect(texts.length).toBeGreaterThan(10);
    const attacks = attackPages();
    const numbers = attacks.flatMap(({ vectors }) => vectors.map(({ number }) => number));
    expect(numbers.sort((a, b) => a - b)).toEqual([...names.keys()]);
    expect(pages.length).toBeGreaterThan(attacks.length);
  });

  test('finds each vector in its place: none of a page swallows the next', async () => {
    for (const [index, { vectors }] of attackPages().entries()) {
      if (vectors.length === 1) continue;
      const document = parse(await readFile(join(output, `en/faq/v${index}/index.html`), 'utf8'));
      const headings = all(document, 'h2').filter((heading) => /^Vector \d+$/.test(ownText(heading)));
      expect(headings.map(ownText)).toEqual(vectors.map(({ number }) => headingOf(number)));
      // Each stands in a box with its link.
      const boxes = headings.map(({ parentNode }) => parentNode as ReturnType<typeof all>[number]);
      expect(new Set(boxes.map(({ parentNode }) => parentNode)).size).toBe(1);
    }
  });
});

describe('a hostile site', () => {
  let remotePictures: readonly string[] = [];

  test('runs nothing, even with its policy switched off', { timeout }, async () => {
    const findings = await attack(browser, pages, { origin: server.origin, bypassPolicy: true });
    expect(findings.offences).toEqual([]);
    remotePictures = findings.remotePictures;
  });

  test('shows no picture of another host, and asks it for nothing', { timeout }, async () => {
    expect(remotePictures.length).toBeGreaterThan(0);
    const { offences } = await attack(browser, remotePictures, {
      origin: server.origin,
      bypassPolicy: false,
    });
    expect(offences).toEqual([]);
  });

  test('runs nothing from its drawings, opened by themselves', { timeout }, async () => {
    const drawings = (await readdir(join(output, 'assets/images'))).map(
      (name) => `/assets/images/${encodeURIComponent(name)}`,
    );
    expect(drawings.length).toBeGreaterThan(20);
    const { offences } = await attack(browser, drawings, { origin: server.origin, bypassPolicy: true });
    expect(offences).toEqual([]);
  });

  test('hands nothing that runs to readers of its feeds and its JSON', { timeout }, async () => {
    const feeds = (await published('feed.xml')).flatMap((text) =>
      children(wellFormed(text), 'entry').map((entry) => textOf(entry, 'content')),
    );
    const exports = (await published('faq.json')).flatMap((text) =>
      (JSON.parse(text) as { entries: { html: string }[] }).entries.map(({ html }) => html),
    );
    expect(exports.length).toBeGreaterThan(attackPages().length);
    expect(feeds.length).toBeGreaterThan(50);
    expect(await insertEach(browser, [...new Set([...feeds, ...exports])])).toEqual([]);
  });

  test('hands nothing that runs to careless readers of its Markdown', { timeout }, async () => {
    const markdown = [...(await published('index.md')), ...(await published('llms.txt'))];
    expect(markdown.length).toBeGreaterThan(attackPages().length);
    const htmls = markdown.map((text) =>
      String(careless.processSync(text.replace(/^---\n[\s\S]*?\n---\n/, ''))),
    );
    expect(await insertEach(browser, htmls)).toEqual([]);
  });
});

describe('a hostile address', () => {
  const inside = texts.map(encodeURIComponent);
  const lists = ['/en/faq/', '/en/db/d0/', '/en/tag/t0/'];
  /** Every text in every place of an address, a different one in each place of one. */
  const attacks = inside.flatMap((text, index) => {
    const [second, third, fourth, fifth] = [1, 2, 3, 4].map((step) => inside[(index + step) % inside.length]);
    return [
      ...lists.map((list) => `${list}?q=${text}&db=${second}&tag=${third}&sort=${fourth}#${fifth}`),
      `/en/search/?q=${text}`,
      `/ja/search/?q=x&db=${text}&lang=${second}`,
      `/en/faq/t0/?q=${text}#${second}`,
      `/?${text}#${second}`,
      `/en/${text}/`,
      `/404.html?q=${text}`,
    ];
  });

  test('of facets, search, redirects or no page at all runs nothing', { timeout }, async () => {
    const { offences } = await attack(browser, attacks, { origin: server.origin, bypassPolicy: true });
    expect(offences).toEqual([]);
  });

  test('keeps a redirect on its way', { timeout }, async () => {
    const redirects = pages.filter((page) => page.startsWith('/old/'));
    expect(redirects.length).toBeGreaterThan(5);
    const more = redirects.flatMap((page) => [
      `${page}?next=javascript:fired(1)`,
      `${page}?//evil.example#//evil.example`,
    ]);
    const { offences } = await attack(browser, more, { origin: server.origin, bypassPolicy: true });
    expect(offences).toEqual([]);
  });
});
