import type { ComponentChildren } from 'preact';
import type { Frame, Link } from '../../src/pages/models/frame.ts';
import { Anchor } from './anchor.tsx';
import { Colophon } from './colophon.tsx';
import { Head } from './head.tsx';
import { Masthead } from './masthead.tsx';

interface DocumentProps {
  readonly frame: Frame;
  readonly type?: 'article' | 'website';
  /** Places far down that the keyboard can go to at once. */
  readonly skips?: readonly Link[] | undefined;
  readonly children: ComponentChildren;
}

/** Print a whole document: head, running head, the page itself in `<main>`, foot. */
export function Document({ frame, type = 'website', skips = [], children }: DocumentProps) {
  return (
    <html lang={frame.language} dir={frame.direction}>
      <Head frame={frame} type={type} />
      <body>
        <a class="skip" href="#kotae-main">
          {frame.texts.document.skip}
        </a>
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
