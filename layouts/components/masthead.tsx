import type { Frame } from '../../src/pages/models/frame.ts';
import { Anchor } from './anchor.tsx';
import { Icon } from './icon.tsx';
import { LanguageLink } from './language-link.tsx';

/** Print the running head: where this is, the main lists, search, and the page in other languages. */
export function Masthead({ frame }: { readonly frame: Frame }) {
  const { texts } = frame;
  return (
    <header class="masthead" data-head="">
      <div class="wrap split">
        <a class={`wordmark${isLong(frame.siteTitle) ? ' wordmark--long' : ''} margin`} href={frame.home}>
          <img src={frame.assets.icon} width="24" height="24" alt="" />
          {frame.siteTitle}
        </a>
        <div class="masthead-main">
          <nav aria-label={texts.document.main}>
            <ul role="list">
              {frame.navigation.map((link) => (
                <li key={link.href} class={link.icon && 'masthead-icon'}>
                  {link.icon ? (
                    <a href={link.href}>
                      <Icon name={link.icon} />
                      <span>{link.text}</span>
                    </a>
                  ) : (
                    <Anchor link={link} />
                  )}
                </li>
              ))}
            </ul>
          </nav>
          <a class="search-open" href={frame.search.action} data-search-open="">
            <Icon name="search" />
            <span>{texts.header.search}</span>
            <kbd class="scripted">/</kbd>
          </a>
          <Languages frame={frame} />
        </div>
      </div>
    </header>
  );
}

/** Whether half a line of a phone is little for a name: of over 40 letters, or with a word of over 12. A kanji is as wide as two. */
function isLong(name: string): boolean {
  return name.replaceAll(/[\u1100-\uffff]/g, '$&$&').length > 40 || /[^\s\u1100-\uffff]{13}/.test(name);
}

function Languages({ frame }: { readonly frame: Frame }) {
  const links = frame.counterparts.map((counterpart) => (
    <LanguageLink key={counterpart.language} counterpart={counterpart} />
  ));
  if (!frame.languagesInMenu) return <>{links}</>;
  return (
    <details class="languages">
      <summary>{frame.texts.language.name}</summary>
      <nav aria-label={frame.texts.document.languages}>{links}</nav>
    </details>
  );
}
