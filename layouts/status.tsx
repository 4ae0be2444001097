import type { StatusPage } from '../src/pages/models/pages.ts';
import { Anchor } from './components/anchor.tsx';
import { DateTime } from './components/date-time.tsx';
import { PlainHead } from './components/plain-head.tsx';
import { StatusTable } from './components/status-table.tsx';
import { Stylesheets } from './components/stylesheets.tsx';
import { WayHome } from './components/way-home.tsx';
import { Wording } from './components/wording.tsx';

/** In `kotae dev`: the status of the site. Bars are `<meter>`, which needs no style of its own. */
export default function StatusLayout(page: StatusPage) {
  const { title, questions, translations, old, problems } = page;
  return (
    <html lang={page.language}>
      <head>
        <PlainHead />
        <meta name="robots" content="noindex" />
        <title>{title}</title>
        <Stylesheets assets={page.assets} />
      </head>
      <body>
        <main class="wrap">
          <div class="split">
            <div class="answer">
              <WayHome address={page.address} language={page.language} />
              <h1>{title}</h1>
              <h2 id="questions">{questions.title}</h2>
              <StatusTable questions={questions} />
              <h2 id="translations">{translations.title}</h2>
              {translations.summary.map((sentence) => (
                <p key={sentence}>
                  <Wording text={sentence} />
                </p>
              ))}
              {translations.missing.length > 0 && (
                <ul>
                  {translations.missing.map(({ page: source, text }) => (
                    <li key={source.href + text}>
                      <Anchor link={source} />: {text}
                    </li>
                  ))}
                </ul>
              )}
              {translations.stale.map(({ page: stale, text, since, lines, accept }) => (
                <section key={stale.href}>
                  <h3>
                    <Anchor link={stale} />
                  </h3>
                  <p>{text}</p>
                  <p>{since}</p>
                  {lines.map(({ change, text: line }) => (
                    <p key={change + line}>{change === 'added' ? <ins>{line}</ins> : <del>{line}</del>}</p>
                  ))}
                  <p>
                    <code>{accept}</code>
                  </p>
                </section>
              ))}
              <h2 id="old">{old.title}</h2>
              {old.none && <p>{old.none}</p>}
              {old.pages.length > 0 && (
                <ul>
                  {old.pages.map(({ page: entry, date, file }) => (
                    <li key={file}>
                      <DateTime date={date} /> <Anchor link={entry} /> <code>{file}</code>
                    </li>
                  ))}
                </ul>
              )}
              <h2 id="problems">{problems.title}</h2>
              <p>
                <Wording text={problems.lead} />
              </p>
              <ul>
                {problems.counts.map(({ name, count }) => (
                  <li key={name}>
                    <meter min={0} max={problems.most} value={count} aria-label={name} /> {name}: {count}
                  </li>
                ))}
              </ul>
            </div>
          </div>
        </main>
      </body>
    </html>
  );
}
