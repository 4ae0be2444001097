import type { DialectOptions } from '../../src/markdown/options.ts';
import { en } from '../../src/site/texts/en.ts';
import { ja } from '../../src/site/texts/ja.ts';

/** Options of a page whose links and images are left as written. */
export function dialectOptions(overrides: Partial<DialectOptions> = {}): DialectOptions {
  return {
    file: 'content/faq/en/page.md',
    language: 'en',
    texts: (overrides.language === 'ja' ? ja : en).markdown,
    resolveLink: (written) => ({ href: written }),
    ...overrides,
  };
}
