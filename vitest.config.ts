import { defineConfig } from 'vitest/config';
import LongestFirst from './test/longest-first.ts';

/** Suites that take long because of what they look for, or replace modules: `npm run test:slow`, and every run in `.ci`. */
const slow = [
  'test/browser/accessibility.test.ts',
  'test/browser/long-words.test.ts',
  'test/browser/quiet.test.ts',
  'test/browser/reach.test.ts',
  'test/browser/unscripted.test.ts',
  'test/security/**/*.test.ts',
  'test/eleventy/**/*.test.ts',
  'test/packing/**/*.test.ts',
  'test/publishing/builds-at-once.test.ts',
  'test/publishing/compressed.test.ts',
  'test/publishing/nginx.test.ts',
  'test/project/incremental.test.ts',
  'test/project/same-as-anew.test.ts',
  'test/reliability/flips.test.ts',
  'test/reliability/kill.test.ts',
  'test/reliability/machine.test.ts',
  'test/reliability/memory.test.ts',
  'test/reliability/permissions.test.ts',
  'test/reliability/swap-failures.test.ts',
  'test/search/misspelt.test.ts',
  'test/search/recall.test.ts',
  'test/source/yaml-fuzz.test.ts',
  'test/bundle/optional-package.test.ts',
  'test/cli/corpus.test.ts',
  'test/cli/first-page.test.ts',
  'test/markdown/corpus.test.ts',
  'test/check/faults.test.ts',
  'test/check/corpus.test.ts',
  'test/import/corpus.test.ts',
  'test/import/growing-pages.test.ts',
  'test/import/property.test.ts',
  'test/import/real-generators.test.ts',
];

/**
 * The browser tests build sites and start a browser first; the others need nothing.
 *
 * What is waited for is given as long as a busy machine may take: a test that passes never waits so long.
 */
export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: '150%', // many tests wait: for a process, a browser, a deadline
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // The compiled code is loaded as Node does it: it is what is tested, as it is.
    server: { deps: { external: [/\/dist\//] } },
    expect: { poll: { timeout: 30_000 } },
    reporters: ['default', './test/closing-line.ts'],
    sequence: { sequencer: LongestFirst },
    coverage: {
      include: ['src/**', 'layouts/**', 'assets/client/**', 'packages/*/src/**'],
      reporter: ['text-summary', 'html'],
    },
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          include: ['test/**/*.test.ts'],
          exclude: ['test/browser/**', ...slow],
          setupFiles: ['test/same-examples.ts'],
          // Loading the same modules for each file would take a third of the time.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          exclude: slow,
          globalSetup: ['test/browser/setup.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'slow',
          include: slow,
          globalSetup: ['test/browser/setup.ts'],
          setupFiles: ['test/same-examples.ts'],
          // After the others: what waits for a moment to kill a build should not share the machine with browsers.
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
