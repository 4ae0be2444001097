import type { Link } from '../../src/pages/models/frame.ts';

interface AnchorProps {
  readonly link: Link;
  readonly class?: string | undefined;
}

/** Print a link, with its language when that is not the page's own. */
export function Anchor({ link, class: className }: AnchorProps) {
  return (
    <a
      class={className}
      href={link.href}
      lang={link.language}
      dir={link.direction}
      hreflang={link.language}
      aria-current={link.current}
    >
      {link.text}
    </a>
  );
}
