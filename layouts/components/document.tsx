import type { ComponentChildren } from 'preact';
import type { Frame, Link } from '../../src/pages/models/frame.ts';
import { Anchor } from './anchor.tsx';
import { Colophon } from './colophon.tsx';
import { Head } from './head.tsx';
import { Masthead } from './masthead.tsx';

/** The same page in another language: what is around it there, and the href below which its pages stand. */
interface Instead {
  readonly home: string;
  readonly frame: Frame;
}

interface DocumentProps {
  readonly frame: Frame;
  readonly type?: 'article' | 'website';
  /** Places far down that the keyboard can go to at once. */
  readonly skips?: readonly Link[] | undefined;
  /** Script that puts one of `instead` in place, before anything is shown. */
  readonly script?: string | undefined;
  readonly instead?: readonly Instead[];
  readonly children: ComponentChildren;
}

/** Print a whole document: head, running head, the page itself in `<main>`, foot. */
export function Document({
  frame,
  type = 'website',
  skips = [],
  script,
  instead = [],
  children,
}: DocumentProps) {
  return (
    <html lang={frame.language} dir={frame.direction}>
      <Head frame={frame} type={type} script={script} />
      <body>
        {instead.map(({ home, frame: other }) => (
          <template
            key={home}
            data-instead={home}
            data-title={other.documentTitle}
            lang={other.language}
            dir={other.direction ?? 'ltr'}
          >
            <Skip frame={other} />
            <Masthead frame={other} />
            <Colophon frame={other} />
          </template>
        ))}
        <Skip frame={frame} />
        {skips.map((link) => (
          <Anchor key={link.href} link={link} class="skip" />
        ))}
        <Masthead frame={frame} />
        {frame.slots?.header?.()}
        <main id="kotae-main" class="wrap" data-copied={frame.texts.markdown.copied}>
          {children}
        </main>
        <Colophon frame={frame} />
      </body>
    </html>
  );
}

function Skip({ frame }: { readonly frame: Frame }) {
  return (
    <a class="skip" href="#kotae-main">
      {frame.texts.document.skip}
    </a>
  );
}
