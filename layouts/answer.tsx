import type { AnswerPage } from '../src/pages/models/pages.ts';
import { Anchor } from './components/anchor.tsx';
import { AnswerHeader } from './components/answer-header.tsx';
import { Breadcrumb } from './components/breadcrumb.tsx';
import { Contact } from './components/contact.tsx';
import { ContentsList } from './components/contents-list.tsx';
import { Document } from './components/document.tsx';
import { Hang } from './components/hang.tsx';
import { Html } from './components/html.tsx';
import { QuestionList } from './components/question-list.tsx';
import { structuredData } from './components/structured-data.ts';

/** A question with its answer, a dated article, or a plain page. */
export default function AnswerLayout(page: AnswerPage) {
  const { frame, contents, categoryKind } = page;
  const { texts } = frame;
  const data = structuredData(page);
  const related = categoryKind === 'question' ? texts.answer.related : texts.answer.relatedArticles;
  return (
    <Document frame={frame} type="article" skips={page.skips}>
      <div class="split" {...data.page}>
        {contents.length > 0 && (
          <nav class="margin toc rail sticky" aria-labelledby="kotae-contents" data-contents="">
            <p class="rail-title" id="kotae-contents">
              {texts.answer.contents}
            </p>
            <ContentsList contents={contents} />
          </nav>
        )}
        <article class={`prose prose--${categoryKind}`} {...data.entry}>
          <Breadcrumb links={page.breadcrumb} texts={texts} />
          <AnswerHeader page={page} data={data} />
          {contents.length > 0 && (
            <details class="toc toc--inline">
              <summary>{texts.answer.contents}</summary>
              <ContentsList contents={contents} />
            </details>
          )}
          {page.hiddenLevels.map((level) => {
            const Heading = `h${level}` as 'h2';
            return (
              <Heading key={level} class="vh">
                {texts.answer.heading}
              </Heading>
            );
          })}
          {page.html === '' && <p class="notice">{texts.answer.empty}</p>}
          {page.html !== '' && data.answer && (
            <div {...data.answer}>
              <Html html={page.html} {...data.text} />
            </div>
          )}
          {page.html !== '' && !data.answer && <Html html={page.html} {...data.text} />}
          {page.feedback && (
            <p class="article-foot inline-list">
              {page.feedback.question}{' '}
              {page.feedback.links.map((link) => (
                <Anchor key={link.text} link={link} class="button button--quiet" />
              ))}
            </p>
          )}
          {page.edit && (
            <p class="article-foot">
              <a href={page.edit}>{texts.answer.edit}</a>
            </p>
          )}
        </article>
      </div>
      {page.related.length > 0 && (
        <Hang id="kotae-related" title={related}>
          <QuestionList rows={page.related} texts={texts} variants={['beside']} parts={{ databases: true }} />
        </Hang>
      )}
      {page.contact && <Contact panel={page.contact} texts={texts} />}
    </Document>
  );
}
