import type { AnswerPage } from '../../src/pages/models/pages.ts';

/** Microdata attributes of one element. */
interface Microdata {
  readonly itemprop?: string;
  readonly itemscope?: true;
  readonly itemtype?: string;
}

/** Microdata of the parts of an answer's page (schema.org). */
export interface StructuredData {
  readonly page: Microdata;
  readonly entry: Microdata;
  readonly title: Microdata;
  /** Around the answer: only a question has one. */
  readonly answer?: Microdata | undefined;
  readonly text: Microdata;
  /** Names of the dates; none where the page is nothing that has them. */
  readonly published?: string;
  readonly updated?: string;
}

const scope = (type: string, itemprop?: string): Microdata => ({
  ...(itemprop !== undefined && { itemprop }),
  itemscope: true,
  itemtype: `https://schema.org/${type}`,
});
const none: Microdata = {};
const dates = { published: 'datePublished', updated: 'dateModified' };

/**
 * Say to search engines what a page is, where it is true: a question with its accepted answer, or an article.
 *
 * Attributes rather than JSON: the answer is on the page already and is not sent twice.
 */
export function structuredData({ categoryKind, html }: AnswerPage): StructuredData {
  if (html === '' || categoryKind === 'page') return { page: none, entry: none, title: none, text: none };
  if (categoryKind === 'article')
    return {
      page: none,
      entry: scope('Article'),
      title: { itemprop: 'headline' },
      text: { itemprop: 'articleBody' },
      ...dates,
    };
  return {
    page: scope('FAQPage'),
    entry: scope('Question', 'mainEntity'),
    title: { itemprop: 'name' },
    answer: scope('Answer', 'acceptedAnswer'),
    text: { itemprop: 'text' },
    ...dates,
  };
}
