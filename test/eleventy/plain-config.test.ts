import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { isPlainConfig } from '../../src/eleventy/plain-config.ts';

const from = "import kotae from 'kotae/eleventy';\n";

describe('a configuration that adds Kotae alone', () => {
  test.each([
    `${from}export default (config) => config.addPlugin(kotae);\n`,
    `${from}export default (config) => {\n  config.addPlugin(kotae);\n};\n`,
    `${from}// Help of https://a.example.\nexport default function (c) {\n  c.addPlugin(kotae, { origin: 'https://a.example' });\n}\n`,
  ])('is known by its text: %j', (text) => expect(isPlainConfig(text)).toBe(true));

  test('is that of Kotae itself', async () => {
    expect(isPlainConfig(await readFile(new URL('../../.eleventy.js', import.meta.url), 'utf8'))).toBe(true);
  });
});

test.each([
  `${from}export default (config) => {\n  config.addPlugin(kotae);\n  config.on('eleventy.after', () => {});\n};\n`,
  `import fs from 'fs';\n${from}export default (config) => config.addPlugin(kotae);\n`,
  `${from}export default (config) => config.addPlugin(kotae, { origin: process.env.ORIGIN });\n`,
  `${from}export default (config) => config.addPlugin(kotae, { origin: origin() });\n`,
  `${from}export default (config) => config.addPlugin(kotae) || other(config);\n`,
  "import kotae from './kotae.js';\nexport default (config) => config.addPlugin(kotae);\n",
])('any other may depend on anything: %j', (text) => expect(isPlainConfig(text)).toBe(false));
