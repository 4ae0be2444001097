import { Fragment } from 'preact';
import type { TermLink } from '../../src/pages/models/frame.ts';
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
      <DatabaseList terms={page.databases} texts={texts} fold={page.folds.databases} />
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
            <Links to={page.tags.slice(0, page.folds.tags?.shown)} />
          </li>
        )}
        {page.folds.tags && (
          <li>
            <details>
              <summary>{page.folds.tags.more}</summary>
              <Links to={page.tags.slice(page.folds.tags.shown)} />
            </details>
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

function Links({ to }: { readonly to: readonly TermLink[] }) {
  return (
    <>
      {to.map(({ id, href, text }, index) => (
        <Fragment key={id}>
          {index > 0 && <span class="comma" />}
          <a href={href}>{text}</a>
        </Fragment>
      ))}
    </>
  );
}
