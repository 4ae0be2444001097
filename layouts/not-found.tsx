import type { NotFoundPage } from '../src/pages/models/pages.ts';
import { Ask } from './components/ask.tsx';
import { Document } from './components/document.tsx';
import { InlineLinks } from './components/inline-links.tsx';

/** `404.html`: what happened and where to go on, in every language of the site. */
export default function NotFoundLayout({ frame, script, sections }: NotFoundPage) {
  const others = sections.filter(({ language }) => language !== frame.language);
  const instead = others.map(({ home, frame: other }) => ({ home, frame: { ...other, slots: frame.slots } }));
  return (
    <Document frame={frame} script={script} instead={instead}>
      <div class="not-found">
        <h1 class="not-found-code">404</h1>
        {sections.map(({ language, direction, name, home, texts, action, links }) => (
          <section key={language} lang={language} dir={direction} aria-label={name} data-home={home}>
            <h2 class="h1">{texts.notFound.title}</h2>
            <p>{texts.notFound.lead}</p>
            <Ask texts={texts} action={action} id={`ask-${language}`} />
            <InlineLinks links={links} />
          </section>
        ))}
      </div>
    </Document>
  );
}
