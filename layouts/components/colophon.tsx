import type { Frame } from '../../src/pages/models/frame.ts';
import { Appearance } from './appearance.tsx';
import { InlineLinks } from './inline-links.tsx';

/** Print the foot of the page: licence, plain pages, and the choice of appearance. */
export function Colophon({ frame }: { readonly frame: Frame }) {
  const { footer, feeds, texts } = frame;
  // The first feed is the language's; a database's page names its own.
  const links = [
    ...footer.links,
    ...feeds.slice(0, 1).map(({ href }) => ({ href, text: texts.document.feed })),
  ];
  return (
    <footer class="colophon">
      <div class="wrap split">
        <p class="margin">{frame.siteTitle}</p>
        <div class="colophon-body">
          {footer.licence && <p>{footer.licence}</p>}
          {links.length > 0 && (
            <nav aria-label={texts.document.footer}>
              <InlineLinks links={links} />
            </nav>
          )}
          <Appearance texts={texts} />
        </div>
      </div>
      {frame.slots?.footer?.()}
    </footer>
  );
}
