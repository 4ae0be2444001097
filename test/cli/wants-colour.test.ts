import { expect, test } from 'vitest';
import { wantsColour } from '../../src/cli/wants-colour.ts';

test.each([
  [true, {}, true],
  [true, { NO_COLOR: '' }, true],
  [true, { NO_COLOR: '1' }, false],
  [true, { NO_COLOR: '0' }, false],
  [false, {}, false],
  [undefined, { NO_COLOR: '' }, false],
])('a terminal: %s, with %j: %s', (isTTY, env, expected) => {
  expect(wantsColour({ isTTY }, env)).toBe(expected);
});
