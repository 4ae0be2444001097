import { defineConfig } from 'vitest/config';

/**
 * The browser tests build sites and start a browser first; the others need nothing.
 *
 * What is waited for is given as long as a busy machine may take: a test that passes never waits so long.
 */
export default defineConfig({
  test: {
    pool: 'forks',
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // The compiled code is loaded as Node does it: it is what is tested, as it is.
    server: { deps: { external: [/\/dist\//] } },
    expect: { poll: { timeout: 30_000 } },
    reporters: ['default', './test/closing-line.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'house',
          include: ['test/**/*.test.ts'],
          exclude: ['test/browser/**'],
          setupFiles: ['test/same-examples.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: ['test/browser/setup.ts'],
        },
      },
    ],
  },
});
