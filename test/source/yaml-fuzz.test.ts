import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { wordingOf } from '../../src/reporting/wording.ts';
import { page, readSite, smallSite } from '../site-folder.ts';

/** How many files are changed: 100,000 in `npm run test:long`. */
const runs = Number(process.env.RUNS ?? 1000);

const answer = 'content/faq/en/question.md';
const files: Readonly<Record<string, string>> = {
  ...(smallSite as Readonly<Record<string, string>>),
  'content/texts/en.yaml':
    'header: {search: Search}\nlist:\n  questions: {one: "{count} question", other: "{count} questions"}\n',
  [answer]: page({ db: '[ddbj, dra]', tags: '[transfer]', aliases: '[/old/]' }),
};
const names = Object.keys(files);

/** What YAML gives a meaning to, alone and in the company that makes parsers stumble. */
const tokens = [
  ': ',
  ': x\n',
  ': {}',
  '? ',
  '? [a]\n: b\n',
  '~: {}\n',
  '{',
  '}',
  '[',
  ']',
  '- ',
  '-',
  '&a ',
  '*a',
  '&a [*a]',
  '&b {x: *b}\n',
  '!x ',
  '!!set ',
  '!!binary ',
  '|\n',
  '>-\n',
  '"',
  "'",
  '#',
  ' #',
  '\t',
  '\n',
  '\n\n',
  '  ',
  '%YAML 1.2\n',
  '---\n',
  '...\n',
  '<<: ',
  '__proto__: 1\n',
  'constructor',
  'toString: x\n',
  '\u0000',
  '\u0085',
  '\u2028',
  '\uFEFF',
  '\uD800',
  '.nan',
  '-.inf',
  '0x1F',
  '1e400',
  '2021-02-30',
  'null',
  'yes',
  '=',
  '\\',
  '@',
  '`',
  ',',
  'label: ',
  'other: ',
  'en: ',
  'ja',
  '日本',
];

interface Edit {
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
}
const edit: fc.Arbitrary<Edit> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  remove: fc.oneof(fc.constant(0), fc.nat(12)),
  insert: fc.oneof(fc.constantFrom(...tokens), fc.constant(''), fc.string({ unit: 'binary', maxLength: 4 })),
});
const changed = (text: string, edits: readonly Edit[]) =>
  edits.reduce((now, { at, remove, insert }) => {
    const offset = Math.floor(at * now.length);
    return now.slice(0, offset) + insert + now.slice(offset + remove);
  }, text);

let root: string;
const write = async (name: string, text: string) => {
  await mkdir(dirname(join(root, name)), { recursive: true });
  await writeFile(join(root, name), text);
};
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'kotae-fuzz-'));
  for (const [name, text] of Object.entries(files)) await write(name, text);
});
afterAll(() => rm(root, { recursive: true, force: true }));

/** Read the site with some files changed or added: all that is wrong is worded, and nothing is thrown. */
async function read(changes: Readonly<Record<string, string>>) {
  for (const [name, text] of Object.entries(changes)) await write(name, text);
  try {
    const answers = Object.keys(changes).filter((name) => name.endsWith('.md'));
    const { diagnostics } = await readSite(root, answers.length > 0 ? answers : [answer]);
    for (const diagnostic of diagnostics) {
      const { message, hint } = wordingOf(diagnostic, 'en');
      expect(`${message} ${hint}`).not.toMatch(/undefined|\[object/);
    }
    return diagnostics;
  } finally {
    for (const name of Object.keys(changes)) await write(name, files[name] ?? files[answer] ?? '');
  }
}

const edits = fc.array(edit, { minLength: 1, maxLength: 4 });

test('no change of the settings throws', { timeout: 0 }, async () => {
  const settings = 'content/site.yaml';
  await fc.assert(
    fc.asyncProperty(
      edits,
      async (some) => void (await read({ [settings]: changed(files[settings] ?? '', some) })),
    ),
    { numRuns: Math.ceil(runs / 10) },
  );
});

test('no change of files of vocabulary, texts or front matter throws', { timeout: 0 }, async () => {
  // Broken settings end the reading: all other files are read together, changed together, many answers among them.
  const others = names.filter((name) => name !== 'content/site.yaml' && name !== answer);
  const answers = Array.from({ length: 40 }, (_, index) => answer.replace('.md', `-${index}.md`));
  const all = [...others, ...answers];
  await fc.assert(
    fc.asyncProperty(
      fc.array(edits, { minLength: all.length, maxLength: all.length }),
      async (some) =>
        void (await read(
          Object.fromEntries(
            all.map((name, index) => [name, changed(files[name] ?? files[answer] ?? '', some[index] ?? [])]),
          ),
        )),
    ),
    { numRuns: Math.ceil((0.9 * runs) / all.length) },
  );
});

const noKey = [': x\n', ': {}\n', '? \n', '~: {}\n', 'null: x\n', '"": x\n', '{: x}\n', '{? : x}\n'];

test.each(noKey)('a line without a key is told where it stands: %j', async (line) => {
  for (const name of ['site', 'databases', 'tags', 'categories'].map((each) => `content/${each}.yaml`)) {
    const found = await read({ [name]: line });
    expect(found).toContainEqual(
      expect.objectContaining({
        rule: 'yaml/empty-key',
        place: expect.objectContaining({ file: name, line: 1 }),
      }),
    );
  }
});

test.each(['a: &b [*b]\n', 'a: &b {label: *b}\n', '&b a: {label: [x, {en: *b}]}\n', '&b {a: {? *b : x}}\n'])(
  'an alias inside of what it refers to is told where it stands, and no other: %j',
  async (text) => {
    for (const name of ['site', 'databases', 'tags', 'categories'].map((each) => `content/${each}.yaml`)) {
      const found = (await read({ [name]: text })).filter(({ rule }) => rule === 'yaml/circular-alias');
      const isCircle = !text.startsWith('&b a');
      expect(found).toEqual(
        isCircle
          ? [expect.objectContaining({ place: { file: name, line: 1, column: text.indexOf('*b') + 1 } })]
          : [],
      );
    }
    const front = await read({ [answer]: page({ db: '&c [*c]' }) });
    expect(front.map(({ rule }) => rule)).toContain('yaml/circular-alias');
  },
);

test.each(['a:\n  : x\n', 'a:\n  label: {en: A, : B}\n', 'a: {label: A, ? : {b: c}}\n'])(
  'and below another key: %j',
  async (text) => {
    const found = await read({ 'content/tags.yaml': text });
    expect(found.map(({ rule }) => rule)).toContain('yaml/empty-key');
  },
);
