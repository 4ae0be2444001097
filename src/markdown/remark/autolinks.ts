import type { Processor } from 'unified';
import { bareAddresses } from '../micromark/bare-addresses.ts';

/**
 * End a bare address where Japanese text or strong emphasis begins.
 *
 * `https://example.jp/を参照` links `https://example.jp/`; GFM alone takes the whole run up to the next space.
 * Addresses in `<…>` and in `[text](…)` stay as written. Mail addresses are GFM's, which end rightly.
 */
export function remarkAutolinks(this: Processor): undefined {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), bareAddresses()];
}
