import { expect, test } from 'vitest';
import { siteOf } from '../../src/eleventy/run.ts';
import { createStandaloneRun } from '../../src/eleventy/standalone-run.ts';

test('what needs the site says so before it is read', () => {
  expect(() => siteOf(createStandaloneRun({}))).toThrow('The site is not read yet');
});
