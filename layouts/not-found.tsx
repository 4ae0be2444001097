import type { NotFoundPage } from '../src/pages/models/pages.ts';
import { Anchor } from './components/anchor.tsx';
import { Ask } from './components/ask.tsx';
import { Document } from './components/document.tsx';

/** `404.html`: what happened and where to go on, in every language of the site. */
export default function NotFoundLayout(page: NotFoundPage) {
  return (
    <Document frame={page.frame}>
      <div class="not-found">
        <p class="not-found-code" aria-hidden="true">
          404
        </p>
        {page.sections.map(({ language, direction, name, texts, action, links }, index) => {
          const Title = index === 0 ? 'h1' : 'h2';
          return (
            <section key={language} lang={language} dir={direction} aria-label={name}>
              <Title class="h1">{texts.notFound.title}</Title>
              <p>{texts.notFound.lead}</p>
              <Ask texts={texts} action={action} id={`ask-${language}`} />
              <ul class="inline-list" role="list">
                {links.map((link) => (
                  <li key={link.href}>
                    <Anchor link={link} />
                  </li>
                ))}
              </ul>
            </section>
          );
        })}
      </div>
    </Document>
  );
}
