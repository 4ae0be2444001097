import type { RedirectPage } from '../src/pages/models/pages.ts';
import { PlainHead } from './components/plain-head.tsx';

/**
 * A page that only redirects.
 *
 * The script goes there at once and keeps the query; without a script the browser is sent to the plain target.
 * The two never compete, because the plain way is in `<noscript>`.
 */
export default function RedirectLayout(page: RedirectPage) {
  const { target, texts, homes } = page;
  const homesByLanguage = Object.fromEntries(homes.map(({ language, href }) => [language, href]));
  return (
    <html lang={page.language} dir={page.direction}>
      <head>
        <PlainHead generator={page.generator} />
        <title>{page.siteTitle}</title>
        <link rel="canonical" href={page.canonical} />
        <script
          src={page.script}
          data-target={target}
          data-homes={homes.length > 0 ? JSON.stringify(homesByLanguage) : undefined}
        />
        <noscript>
          <meta http-equiv="refresh" content={`0; url=${target}`} />
        </noscript>
      </head>
      <body>
        <main>
          <h1>{homes.length > 0 ? page.siteTitle : texts.redirect.title}</h1>
          {homes.length > 0 ? (
            <ul>
              {homes.map(({ language, direction, name, href }) => (
                <li key={language}>
                  <a href={href} lang={language} dir={direction} hreflang={language}>
                    {name}
                  </a>
                </li>
              ))}
            </ul>
          ) : (
            <p>
              {texts.redirect.lead}{' '}
              <a href={target} dir={page.direction && 'ltr'}>
                {target}
              </a>
            </p>
          )}
        </main>
      </body>
    </html>
  );
}
