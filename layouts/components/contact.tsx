import { Fragment } from 'preact';
import type { ContactPanel } from '../../src/pages/models/frame.ts';
import type { Texts } from '../../src/site/texts/texts.ts';
import { DatabaseLabel } from './database-label.tsx';

interface ContactProps {
  readonly panel: ContactPanel;
  readonly texts: Texts;
  /** Give the panel an anchor, `#contact`. Not beside an answer, which may have a heading of that id. */
  readonly anchored?: boolean;
}

/** Print "Still stuck?": where to ask, what to tell, and the contact of each database once. */
export function Contact({ panel, texts, anchored = false }: ContactProps) {
  return (
    <section class="contact" id={anchored ? 'contact' : undefined} aria-labelledby="kotae-contact">
      <h2 id="kotae-contact">{texts.contact.title}</h2>
      <div class="contact-body">
        <div>
          <p>{panel.lead}</p>
          {panel.href && (
            <p>
              <a class="button" href={panel.href}>
                {texts.contact.form}
              </a>
            </p>
          )}
        </div>
        {panel.tell.length > 0 && (
          <div>
            <h3>{texts.contact.tell}</h3>
            <ul>
              {panel.tell.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </div>
        )}
        {panel.databases.length > 0 && (
          <ul class="contact-databases" role="list" aria-label={texts.contact.databases}>
            {panel.databases.map(({ terms, href, text }) => (
              <li key={href}>
                {terms.map((term) => (
                  <Fragment key={term.id}>
                    <DatabaseLabel term={term} plain />{' '}
                  </Fragment>
                ))}
                <a href={href}>
                  <bdi>{text}</bdi>
                </a>
              </li>
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}
