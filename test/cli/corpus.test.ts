import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type DefaultTreeAdapterMap, parse } from 'parse5';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { arrangeCorpus, brokenPage, corpusFolder, corpusMissing, hasCorpus } from '../corpus/arrange.mjs';
import { type Ending, kotae } from './command.ts';

type Element = DefaultTreeAdapterMap['element'];

const root = fileURLToPath(new URL('../..', import.meta.url));
const shared = join(corpusFolder, '../..');
const parity = join(shared, 'tools/parity.mjs');
const seed = join(shared, 'corpus/seed/sftp-e.md');
const timeout = 300_000;

if (!hasCorpus) console.warn(`skipped: ${corpusMissing}`);

describe.skipIf(!hasCorpus)('a real FAQ of 188 pages', { timeout }, () => {
  let folder: string;
  let built: Ending;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kotae-corpus-'));
    await arrangeCorpus(folder);
    built = await kotae(['build', '--root', folder]);
  }, timeout);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test('its 187 valid pages are published without an error', () => {
    expect(built.stderr).toMatch(
      /^187 answers \(English 94, 日本語 93\) · \d+ databases · 0 errors, \d+ warnings/m,
    );
    expect(built.code).toBe(0);
  });

  test.skipIf(!existsSync(parity))('at least 170 of them keep every fact of the old page', () => {
    const { stdout } = spawnSync(process.execPath, [parity, join(folder, '_site'), '--json'], {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    const kept = (JSON.parse(stdout) as { kept: number }).kept;
    expect(kept).toBeGreaterThanOrEqual(170);
  });

  test('the page whose opening fence is missing is named by file and line, and nothing is published', async () => {
    const before = await readFile(join(folder, '_site/en/index.html'), 'utf8');
    await arrangeCorpus(folder, { withBroken: true });
    const { code, stderr } = await kotae(['build', '--root', folder, '--quiet']);
    const errors = stderr.split('\n').filter((line) => / {2}error {2}/.test(line));
    expect(errors).toEqual([expect.stringContaining(`${brokenPage}:1:1  error  Unexpected \`layout: `)]);
    expect(stderr).toMatch(/^1 error, \d+ warnings\. Nothing was published/m);
    expect(code).toBe(1);
    expect(await readFile(join(folder, '_site/en/index.html'), 'utf8')).toBe(before);
    await rm(join(folder, brokenPage));
  });
});

describe.skipIf(!existsSync(seed))('the page that Kotae started from', { timeout }, () => {
  let answer: Element;
  let built: Ending;
  let page = '';
  beforeAll(async () => {
    const site = await mkdtemp(join(tmpdir(), 'kotae-seed-'));
    await arrangeCorpus(site);
    await rm(join(site, 'content/faq'), { recursive: true });
    await cp(seed, join(site, 'content/faq/en/sftp.md'));
    built = await kotae(['build', '--root', site]);
    page = await readFile(join(site, '_site/en/faq/sftp/index.html'), 'utf8').catch(() => '');
    const found = elementsOf(parse(page) as unknown as Element).find((element) =>
      hasClass(element, 'answer'),
    );
    if (found) answer = found;
    await rm(site, { recursive: true, force: true });
  }, timeout);

  test('builds without changing a character', () => {
    expect(built.stderr).toContain('0 errors');
    expect(built.code).toBe(0);
  });

  test('has its four headings under their own ids', () => {
    const ids = all('h2', 'h3', 'h4').map((heading) => attribute(heading, 'id'));
    for (const id of ['allow', 'home', 'identification', 'unprotected']) expect(ids).toContain(id);
    expect(ids).toHaveLength(4);
  });

  test('has its nine pictures, each with a link to the original, size and alternative text', () => {
    const pictures = all('a').filter((link) => elementsOf(link).some(({ tagName }) => tagName === 'img'));
    expect(pictures).toHaveLength(9);
    for (const link of pictures)
      expect(attribute(link, 'href')).toMatch(/^\/assets\/images\/.+\.(?:png|jpe?g)$/);
    for (const image of all('img')) {
      expect(Number(attribute(image, 'width'))).toBeGreaterThan(0);
      expect(Number(attribute(image, 'height'))).toBeGreaterThan(0);
      expect(attribute(image, 'alt')).toBeDefined();
    }
  });

  test('has its lists, its code blocks, and its links into the main website', () => {
    expect(all('ol', 'ul').length).toBeGreaterThan(0);
    expect(all('pre').length).toBeGreaterThan(0);
    expect(all('a').map((link) => attribute(link, 'href'))).toContainEqual(
      expect.stringMatching(/^https:\/\/www\.example\/./),
    );
    expect(page).not.toContain('{:');
  });

  function all(...names: readonly string[]): Element[] {
    return elementsOf(answer).filter(({ tagName }) => names.includes(tagName));
  }
});

function elementsOf(node: Element): Element[] {
  return (node.childNodes as Element[]).flatMap((child) =>
    'tagName' in child ? [child, ...elementsOf(child)] : [],
  );
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((each) => each.name === name)?.value;
}

function hasClass(element: Element, name: string): boolean {
  return (attribute(element, 'class') ?? '').split(/\s+/).includes(name);
}
