import type { Counterpart } from '../../src/pages/models/frame.ts';

/** Print the switch to another language; where the page does not exist there, its name says where it leads. */
export function LanguageLink({ counterpart }: { readonly counterpart: Counterpart }) {
  const { language, direction, name, href, exists, text } = counterpart;
  return (
    <a
      class={exists ? 'language' : 'language language--missing'}
      href={href}
      lang={language}
      dir={direction}
      hreflang={language}
      title={exists ? undefined : text}
      data-language={language}
    >
      {name}
    </a>
  );
}
