import { PassThrough } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import { createPrompts } from '../../src/cli/actions/prompts/prompts.ts';

const options = [
  { value: 'dra', label: 'Sequence Read Archive' },
  { value: 'gea', label: 'Genomic Expression Archive' },
  { value: 'jga', label: '日本人ゲノム' },
  { value: 'bio', label: 'bio' },
];
const [up, down, leave, back] = ['\u001b[A', '\u001b[B', '\u001b', '\u007f'];

/** A person who types keys, one after the other, and what is on the screen after all of them. */
function person(keys: readonly string[], columns = 80) {
  const modes: boolean[] = [];
  const input = Object.assign(new PassThrough(), { setRawMode: (raw: boolean) => modes.push(raw) });
  const output = Object.assign(new PassThrough(), { columns });
  const shown: string[] = [];
  output.on('data', (chunk: Buffer) => {
    const text = stripVTControlCharacters(chunk.toString());
    if (text !== '') shown.push(text);
  });
  const type = async () => {
    for (const key of keys) {
      input.write(key);
      await new Promise(setImmediate);
    }
  };
  return { input, output, shown, modes, type };
}

async function ask(keys: readonly string[], question: { isNeeded?: boolean; initial?: string[] } = {}) {
  const { input, output, shown, modes, type } = person(keys);
  const { several } = createPrompts('en', { input, output });
  const answer = several({ message: 'Which?', options, ...question });
  await type();
  return { answer: await answer, shown, modes };
}

describe('a list of which several may be chosen', () => {
  test.each([
    ['nothing', ['\r'], []],
    ['what is pointed at', [' ', '\r'], ['dra']],
    ['below, and above around the end', [down, ' ', up, up, '\t', '\r'], ['gea', 'bio']],
    ['in the order in which they were chosen', [down, ' ', up, ' ', '\r'], ['gea', 'dra']],
    ['what was searched for, by id', ['g', 'e', 'a', '\t', '\r'], ['gea']],
    ['what was searched for, by its label in any width', ['ｅ', 'x', 'p', '\r', '\r'], ['gea']],
    ['in Japanese', ['ゲ', 'ノ', '\r', '\r'], ['jga']],
    ['after a slip', ['g', 'x', back, '\r', '\r'], ['gea']],
    ['not what is chosen twice', [' ', ' ', '\r'], []],
  ])('%s', async (_name, keys, expected) => {
    const { answer, modes } = await ask(keys);
    expect(answer).toEqual(expected);
    expect(modes).toEqual([true, false]);
  });

  test('begins with what is chosen already, and goes on until something is where something must be', async () => {
    const { answer, shown } = await ask([' ', '\r', down, ' ', '\r'], { isNeeded: true, initial: ['dra'] });
    expect(answer).toEqual(['gea']);
    expect(shown[0]).toContain('❯ [x] Sequence Read Archive (dra)');
    expect(shown.filter((screen) => screen.includes('Choose one at least.'))).toHaveLength(1);
    expect(shown.at(-1)).toBe('? Which?\n  Genomic Expression Archive\n');
  });

  test.each([
    ['Ctrl+C', '\u0003'],
    ['Ctrl+D', '\u0004'],
  ])('brings nothing after %s', async (_name, key) => {
    expect((await ask([' ', key])).answer).toBeUndefined();
  });

  test('brings nothing after Escape, or when nobody is there any more', async () => {
    const { input, output, type } = person([' ', leave]);
    const answer = createPrompts('en', { input, output }).several({ message: 'Which?', options });
    await type();
    expect(await answer).toBeUndefined();
    const gone = person([]);
    const none = createPrompts('en', gone).several({ message: 'Which?', options });
    gone.input.end();
    expect(await none).toBeUndefined();
  });

  test('says what was searched for in vain', async () => {
    const { answer, shown } = await ask(['x', 'q', '\r', back, back, '\r']);
    expect(shown).toContain('? Which?\n  Nothing matches: xq');
    expect(answer).toEqual([]);
  });
});

test('one of a list', async () => {
  const { input, output, shown, type } = person([' ', back, down, '\r']);
  const answer = createPrompts('ja', { input, output }).one({ message: 'どれ?', options });
  await type();
  expect(await answer).toBe('gea');
  expect(shown[0]).toContain('Enter で決定');
});

test('a long list shows a part, in lines that neither break nor give orders to a terminal', async () => {
  const many = Array.from({ length: 30 }, (_one, index) => ({
    value: `v${index}`,
    label: `${'日本'.repeat(30)}\u001b[2J\u202e`,
  }));
  const { input, output, shown, type } = person([...Array(20).fill(down), '\r'], 40);
  let raw = '';
  output.on('data', (chunk: Buffer) => {
    raw += chunk.toString();
  });
  const answer = createPrompts('en', { input, output }).one({ message: 'Which?', options: many });
  await type();
  expect(await answer).toBe('v20');
  for (const order of ['\u001b[2J', '\u202e']) expect(raw).not.toContain(order);
  for (const screen of shown.slice(0, -1)) {
    expect(screen.split('\n').length).toBeLessThanOrEqual(12);
    for (const line of screen.split('\n')) expect([...line].length).toBeLessThan(40);
  }
});

test('a line of text stands there to be changed, and is asked for until it is right', async () => {
  const { input, output, shown, type } = person([back, 'x', '\r', back, 'c', '\r']);
  const answer = createPrompts('en', { input, output }).text({
    message: 'Name',
    initial: 'ab',
    validate: (name) => (name === 'ac' ? undefined : `not ${name}`),
  });
  await type();
  expect(await answer).toBe('ac');
  expect(shown.join('')).toContain('! not ax\n');
});

test('an empty line means what is usual, and what is typed takes its place', async () => {
  const answerTo = async (keys: readonly string[]) => {
    const { input, output, shown, type } = person(keys);
    const answer = createPrompts('en', { input, output }).text({ message: 'Word', usual: 'product' });
    await type();
    return { answer: await answer, shown: shown.join('') };
  };
  expect(await answerTo(['\r'])).toEqual({
    answer: 'product',
    shown: expect.stringContaining('? Word [product]\n'),
  });
  expect((await answerTo(['robot', '\r'])).answer).toBe('robot');
});
