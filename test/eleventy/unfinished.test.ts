import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { spawnKotae } from '../cli/command.ts';
import { siteWith } from './site.ts';

const patience = { timeout: 240_000 };

/** A configuration that does one thing more, on its line 4. */
const doing = (code: string) =>
  `import kotae from 'kotae/eleventy';\nexport default async (config) => {\n  config.addPlugin(kotae);\n  ${code}\n};\n`;
const template = '---\npermalink: /en/t/\n---\n{{ "a" | f }}\n';

const noAnswer = /^\.eleventy\.js {2}error {2}The site's own code never answers/m;
const late = /^\.eleventy\.js:4 {2}error {2}.*: late$/m;
const ended = /^\.eleventy\.js:4 {2}error {2}The site's own code ended this command/m;

/** Run a command in a site; the exit code, what is said, and that neither a stack trace nor a folder of a build stays. */
async function ending(site: string, ...args: readonly string[]) {
  const { code, stderr } = await spawnKotae(args, { cwd: site });
  expect(stderr).not.toMatch(/\n\s+at /);
  const left = (await readdir(site)).filter((name) => name.startsWith('._site') || name === '_site');
  return { code, stderr, left };
}

describe('code of the site that does not let a command end', patience, () => {
  test.each<[name: string, files: Readonly<Record<string, string>>, said: RegExp]>([
    [
      'a filter that never calls back',
      {
        '.eleventy.js': doing('config.addNunjucksAsyncFilter("f", () => {});'),
        'content/t.njk': template,
      },
      noAnswer,
    ],
    ['a promise that is never settled', { '.eleventy.js': doing('await new Promise(() => {});') }, noAnswer],
    [
      'a transform that never answers',
      { '.eleventy.js': doing('config.addTransform("x", () => new Promise(() => {}));') },
      noAnswer,
    ],
    ['an exit', { '.eleventy.js': doing('process.exit(0);') }, ended],
    [
      'an exit while templates are made',
      {
        '.eleventy.js': doing('config.addFilter("f", () => process.exit(0));'),
        'content/t.njk': template,
      },
      ended,
    ],
    [
      'an exit in CommonJS',
      {
        '.eleventy.js': doing('await import("./own.cjs");'),
        'own.cjs': '\nprocess.exit(0);\n',
      },
      /^own\.cjs:2 {2}error {2}The site's own code ended this command/m,
    ],
    [
      'a promise that nobody waits for',
      { '.eleventy.js': doing('Promise.reject(new Error("late")); await new Promise(setImmediate);') },
      late,
    ],
    [
      'an error that nobody waits for',
      { '.eleventy.js': doing('setImmediate(() => { throw new Error("late"); });') },
      late,
    ],
    [
      'a reason that is no error',
      { '.eleventy.js': doing('setImmediate(() => { Promise.reject("late"); });') },
      /^\.eleventy\.js {2}error {2}.*: late$/m,
    ],
  ])('is named: %s', async (_name, files, said) => {
    const site = await siteWith(files);
    const built = await ending(site, 'build');
    expect(built).toEqual({ code: 1, stderr: expect.stringMatching(said), left: [] });
    expect(built.stderr).toContain('Nothing was published.');
    expect(await ending(site, 'check')).toMatchObject({ code: 1, stderr: expect.stringMatching(said) });
  });

  test('is named in Japanese', async () => {
    const site = await siteWith({ '.eleventy.js': doing('process.exit(0);') });
    expect(await ending(site, 'build', '--lang', 'ja')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('途中で終わらせました'),
    });
  });
});

describe('code of the site that leaves pages out', patience, () => {
  const lost = /^\.eleventy\.js {2}error {2}The transform `x` gave no text for \/(?:en|ja)\//m;

  test.each([
    ['nothing', '(html, path) => { path.endsWith("x"); }'],
    ['null', 'async () => null'],
    ['an empty text', '() => ""'],
  ])('a transform that gives %s is named, with a page', async (_name, transform) => {
    const site = await siteWith({ '.eleventy.js': doing(`config.addTransform("x", ${transform});`) });
    expect(await ending(site, 'build')).toEqual({ code: 1, stderr: expect.stringMatching(lost), left: [] });
    expect(await ending(site, 'check')).toMatchObject({ code: 1, stderr: expect.stringMatching(lost) });
  });

  test('a preprocessor that takes templates away is told with a page', async () => {
    const site = await siteWith({
      '.eleventy.js': doing('config.addPreprocessor("x", "*", () => false);'),
    });
    expect(await ending(site, 'build')).toEqual({
      code: 1,
      stderr: expect.stringMatching(/leaves out the page \/(?:en|ja)\//),
      left: [],
    });
  });

  test('a template of its own may become an empty file', async () => {
    const site = await siteWith({
      '.eleventy.js': doing('config.addTransform("x", (text, path) => path.endsWith(".txt") ? "" : text);'),
      'content/t.njk': '---\npermalink: /t.txt\n---\nText.\n',
    });
    expect(await ending(site, 'build')).toMatchObject({ code: 0 });
    expect(await readdir(join(site, '_site'))).toContain('t.txt');
  });
});
