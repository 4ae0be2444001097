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
      if (message.type() === 'error' && !/no-such-page/.test(message.location().url))
        troubles.push(message.text());
    });
    page.on('pageerror', (error) => troubles.push(error.message));
    page.on('request', (request) => {
      if (!request.url().startsWith(`${origin}/`)) troubles.push(`request to ${request.url()}`);
    });
    await page.goto(path, { waitUntil: 'load' });
    return { page, troubles, close: () => context.close() };
  };
}
