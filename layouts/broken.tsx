import { Fragment } from 'preact';
import type { BrokenPage } from '../src/pages/models/pages.ts';
import { PlainHead } from './components/plain-head.tsx';
import { Stylesheets } from './components/stylesheets.tsx';
import { WayHome } from './components/way-home.tsx';
import { Wording } from './components/wording.tsx';

/** In `kotae dev`: what is wrong with a file, in place of its page. */
export default function BrokenLayout(page: BrokenPage) {
  return (
    <html lang={page.language}>
      <head>
        <PlainHead />
        <title>{page.file}</title>
        <Stylesheets assets={page.assets} />
      </head>
      <body>
        <main class="wrap">
          <div class="split">
            <div class="answer">
              <WayHome address={page.address} language={page.language} />
              <h1>
                <code>
                  {page.file.split(/(?<=\/)/).map((part, index) => (
                    <Fragment key={part}>
                      {index > 0 && <wbr />}
                      {part}
                    </Fragment>
                  ))}
                </code>
              </h1>
              {page.problems.map(({ place, rule, message, hint }) => (
                <section key={`${place} ${rule} ${message}`} class="callout callout--warning">
                  <p class="callout-title">
                    <Wording text={message} />
                  </p>
                  {hint && (
                    <p>
                      <Wording text={hint} />
                    </p>
                  )}
                  <p class="inline-list">
                    <code>{place}</code> <code>{rule}</code>
                  </p>
                </section>
              ))}
            </div>
          </div>
        </main>
      </body>
    </html>
  );
}
