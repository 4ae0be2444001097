import type { HomePage } from '../src/pages/models/pages.ts';
import { Ask } from './components/ask.tsx';
import { Contact } from './components/contact.tsx';
import { Document } from './components/document.tsx';
import { Hang } from './components/hang.tsx';
import { OftenSearched } from './components/often-searched.tsx';
import { QuestionList } from './components/question-list.tsx';
import { TermSections } from './components/term-sections.tsx';

/** The home page: a question of its own, then every way to the answers. */
export default function HomeLayout(page: HomePage) {
  const { frame } = page;
  const { texts } = frame;
  // Where the site names no questions, its newest stand for them.
  const all = page.all && (
    <p class="more">
      <a href={page.all.href}>{page.all.text}</a>
    </p>
  );
  return (
    <Document frame={frame}>
      <div class="hero split">
        <div>
          <h1>{texts.home.question}</h1>
          <Ask texts={texts} action={frame.search.action} id="ask" />
          <OftenSearched links={frame.search.often} texts={texts} />
        </div>
        <ul class="edition margin" role="list">
          {page.edition.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </div>
      {page.featured.length > 0 && (
        <Hang id="featured" title={texts.home.featured}>
          <QuestionList
            rows={page.featured}
            texts={texts}
            variants={['beside', 'ranked']}
            parts={{ databases: true }}
          />
          {all}
        </Hang>
      )}
      <TermSections databases={page.databases} tags={page.tags} texts={texts} />
      {page.recent.length > 0 && (
        <Hang id="recent" title={texts.home.recent}>
          <QuestionList rows={page.recent} texts={texts} variants={['dated']} parts={{ date: true }} />
          {page.featured.length === 0 && all}
        </Hang>
      )}
      {page.news.map(({ title, more, href, rows }, index) => (
        <Hang key={href} id={`news-${index + 1}`} title={title}>
          <QuestionList rows={rows} texts={texts} variants={['dated']} parts={{ date: true }} />
          <p class="more">
            <a href={href}>{more}</a>
          </p>
        </Hang>
      ))}
      {page.contact && <Contact panel={page.contact} texts={texts} anchored />}
    </Document>
  );
}
