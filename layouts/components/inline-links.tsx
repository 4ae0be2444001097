import type { Link } from '../../src/pages/models/frame.ts';
import { Anchor } from './anchor.tsx';

/** Print links side by side. */
export function InlineLinks({ links }: { readonly links: readonly Link[] }) {
  return (
    <ul class="inline-list" role="list">
      {links.map((link) => (
        <li key={link.href}>
          <Anchor link={link} />
        </li>
      ))}
    </ul>
  );
}
