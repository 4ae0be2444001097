import type { Frame } from '../../src/pages/models/frame.ts';
import { Anchor } from './anchor.tsx';
import { Appearance } from './appearance.tsx';

/** Print the foot of the page: licence, plain pages, and the choice of appearance. */
export function Colophon({ frame }: { readonly frame: Frame }) {
  const { footer, texts } = frame;
  return (
    <footer class="colophon">
      <div class="wrap split">
        <p class="margin">{frame.siteTitle}</p>
        <div class="colophon-body">
          {footer.licence && <p>{footer.licence}</p>}
          {footer.links.length > 0 && (
            <nav aria-label={texts.document.footer}>
              <ul class="inline-list" role="list">
                {footer.links.map((link) => (
                  <li key={link.href}>
                    <Anchor link={link} />
                  </li>
                ))}
              </ul>
            </nav>
          )}
          <Appearance texts={texts} />
        </div>
      </div>
    </footer>
  );
}
