import { Fragment } from 'preact';
import type { AnswerPage } from '../../src/pages/models/pages.ts';
import { DatabaseList } from './database-list.tsx';
import { DateTime } from './date-time.tsx';
import { Phrases } from './phrases.tsx';
import type { StructuredData } from './structured-data.ts';

interface AnswerHeaderProps {
  readonly page: AnswerPage;
  readonly data: StructuredData;
}

/** Print what is above an answer: databases, title, dates, tags, a few other languages, and in one line those that there are none in. */
export function AnswerHeader({ page, data }: AnswerHeaderProps) {
  const { texts } = page.frame;
  const missing = page.counterparts.filter(({ exists }) => !exists);
  const changed = page.updated.iso !== page.published.iso;
  return (
    <header class="article-head">
      {page.draft && <p class="notice draft">{texts.answer.draft}</p>}
      <DatabaseList terms={page.databases} texts={texts} />
      <h1 {...data.title}>
        <Phrases of={page.title} />
      </h1>
      <ul class="byline" role="list">
        {page.categoryKind === 'article' && changed && (
          <li>
            <DateTime date={page.published} within={texts.answer.published} itemprop={data.published} />
          </li>
        )}
        <li>
          <DateTime
            date={page.updated}
            itemprop={data.updated}
            within={
              page.categoryKind === 'article' && !changed ? texts.answer.published : texts.answer.updated
            }
          />
        </li>
        {page.tags.length > 0 && (
          <li>
            <span class="vh">{texts.answer.tags}: </span>
            {page.tags.map((tag, index) => (
              <Fragment key={tag.id}>
                {index > 0 && <span class="comma" />}
                <a href={tag.href}>{tag.text}</a>
              </Fragment>
            ))}
          </li>
        )}
        {page.counterparts
          .filter(({ exists }) => exists && !page.frame.languagesInMenu)
          .map(({ language, direction, href, text }) => (
            <li key={language}>
              <a href={href} lang={language} dir={direction} hreflang={language} data-language={language}>
                {text}
              </a>
            </li>
          ))}
        {missing.length > 0 && (
          <li data-not-yet>
            {texts.answer.notYet}
            {!texts.answer.notYet.endsWith('：') && ' '}
            {missing.map(({ language, direction, name, href, text }, index) => (
              <Fragment key={language}>
                {index > 0 && <span class="comma" />}
                <a href={href} lang={language} dir={direction} hreflang={language} title={text}>
                  {name}
                </a>
              </Fragment>
            ))}
          </li>
        )}
      </ul>
    </header>
  );
}
