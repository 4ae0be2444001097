import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { ResolvedImage } from '../../src/images/image.ts';
import type { Answer } from '../../src/markdown/answer.ts';
import type { DialectOptions, ResolvedLink } from '../../src/markdown/options.ts';
import { processAnswer } from '../../src/markdown/process.ts';
import { syntaxes } from '../../src/markdown/syntax.ts';
import { dialectOptions } from './options.ts';

/*
 * Each folder test/fixtures/<transform>/<case>/ holds input.md and the output.html expected of it; messages.json
 * where diagnostics are expected; options.json where the options are others than the usual ones; facts.json where
 * headings, sections and the like matter; version.md where the Markdown version does, standalone.html where the answer
 * without its page does. `UPDATE=1 npx vitest run test/markdown/fixtures.test.ts` rewrites what is
 * expected: look at the difference before you keep it.
 */

interface FixtureOptions {
  readonly language?: string;
  readonly rightToLeft?: boolean;
  readonly images?: Readonly<Record<string, Partial<ResolvedImage>>>;
  readonly links?: Readonly<Record<string, ResolvedLink>>;
  readonly maths?: boolean;
  readonly videos?: DialectOptions['videos'];
  readonly embeds?: DialectOptions['embeds'];
  readonly glossary?: DialectOptions['glossary'];
  /** Phrases end at `|` in the text, so that the test needs no model of Japanese. */
  readonly phrases?: boolean;
}

const root = fileURLToPath(new URL('../fixtures/', import.meta.url));
const rooms = fileURLToPath(new URL('../../src/markdown/', import.meta.url));
const docs = ['docs/dialect.md', 'docs/ja/dialect.md'];
const update = process.env.UPDATE === '1';

const steps = [
  ...new Set([...['remark', 'rehype'].flatMap(transformsIn), ...syntaxes.map(({ name }) => name)]),
].sort();

function transformsIn(room: string): string[] {
  return readdirSync(join(rooms, room), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .filter((name) =>
      /^export function re(?:mark|hype)[A-Z]/m.test(readFileSync(join(rooms, room, name), 'utf8')),
    )
    .map((name) => name.replace(/^.*\//, '').replace(/\.ts$/, ''));
}

describe('every step', () => {
  const documentation = docs.map((name) => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8'));
  test.each(steps)('%s has a fixture and a row that ends with it in each language of the docs', (step) => {
    expect(existsSync(join(root, step)), `test/fixtures/${step}/`).toBe(true);
    const row = new RegExp(`^\\|.*\\|[^|]*(?<![\\w-])${step}(?![\\w-])[^|]*\\|$`, 'm');
    for (const [at, text] of documentation.entries()) expect(text, docs[at]).toMatch(row);
  });
  test('no fixture is left of a step that is gone', () => {
    expect(steps).toEqual(expect.arrayContaining(dialectFolders()));
  });
});

describe.each(dialectFolders())('%s', (transform) => {
  test.each(readdirSync(join(root, transform)))('%s', async (name) => {
    const folder = join(root, transform, name);
    const answer = await processAnswer(readFileSync(join(folder, 'input.md'), 'utf8'), optionsIn(folder));
    compare(join(folder, 'output.html'), `${answer.html}\n`);
    compare(join(folder, 'messages.json'), messagesOf(answer));
    if (existsSync(join(folder, 'facts.json'))) compare(join(folder, 'facts.json'), factsOf(answer));
    if (existsSync(join(folder, 'version.md')))
      compare(join(folder, 'version.md'), `${answer.markdown.join('')}\n`);
    if (existsSync(join(folder, 'standalone.html')))
      compare(join(folder, 'standalone.html'), `${answer.standalone}\n`);
  });
});

/** Fixtures of the dialect; other rooms keep theirs in folders without an input.md in them. */
function dialectFolders(): string[] {
  return readdirSync(root).filter((transform) =>
    readdirSync(join(root, transform)).some((name) => existsSync(join(root, transform, name, 'input.md'))),
  );
}

function optionsIn(folder: string): DialectOptions {
  const path = join(folder, 'options.json');
  const {
    language = 'en',
    rightToLeft,
    images,
    links,
    phrases,
    glossary,
    maths,
    videos,
    embeds,
  }: FixtureOptions = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
  return dialectOptions({
    file: 'input.md',
    published: { origin: 'https://help.example', address: 'https://help.example/en/faq/page/' },
    language,
    rightToLeft,
    resolveLink: (written) => links?.[written] ?? { href: written },
    glossary,
    maths,
    videos,
    embeds,
    ...(images && {
      resolveImage: async (src: string) => images[src] && { src, problems: [], ...images[src] },
    }),
    ...(phrases && { phrases: (text: string) => text.split(/(?<=\|)/) }),
  });
}

function messagesOf({ diagnostics }: Answer): string | undefined {
  if (diagnostics.length === 0) return undefined;
  const lines = diagnostics.map(({ rule, place: { line, column }, values }) =>
    JSON.stringify({ at: `${line}:${column}`, rule, ...values }),
  );
  return `[\n  ${lines.join(',\n  ')}\n]\n`;
}

function factsOf({ headings, sections, summary, links, images, terms }: Answer): string {
  return `${JSON.stringify({ headings, sections, summary, links, images, ...(terms.length > 0 && { terms }) }, undefined, 2)}\n`;
}

function compare(path: string, actual: string | undefined): void {
  if (update && actual !== undefined) writeFileSync(path, actual);
  if (update && actual === undefined) rmSync(path, { force: true });
  const expected = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  expect(actual, path).toBe(expected);
}
