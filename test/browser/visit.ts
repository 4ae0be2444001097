import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';

/** A page with everything that went wrong on it. */
export interface Visit {
  readonly page: Page;
  /** Errors in the console, exceptions, violations of the policy, and requests to other hosts. */
  readonly troubles: readonly string[];
  readonly close: () => Promise<void>;
}

/** Connect a test file to the shared browser; returns the function that visits a path of the built sites. */
export function visitor(): (path: string, options?: BrowserContextOptions) => Promise<Visit> {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await chromium.connect(inject('browser'));
  });
  afterAll(async () => {
    await browser?.close();
  });
  return async (path, options = {}) => {
    if (!browser) throw new Error('The browser is not connected yet');
    const origin = inject('origin');
    const context = await browser.newContext({ baseURL: origin, ...options });
    const page = await context.newPage();
    const troubles: string[] = [];
    page.on('console', (message) => {
      // What is not there answers 404, and Chromium says so.
      const isExpected =
        /no-such-page/.test(message.location().url) || abortedTransition.test(message.text());
      if (message.type() === 'error' && !isExpected) troubles.push(message.text());
    });
    page.on('pageerror', ({ message }) => {
      if (!abortedTransition.test(message)) troubles.push(message);
    });
    page.on('request', (request) => {
      if (!request.url().startsWith(`${origin}/`)) troubles.push(`request to ${request.url()}`);
    });
    await page.goto(path, { waitUntil: 'load' });
    return { page, troubles, close: () => context.close() };
  };
}

/** Chromium's own word on a change of pages that is left before its transition has ended. */
const abortedTransition = /^(?:AbortError: )?Transition was aborted/;
