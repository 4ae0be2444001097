import { en } from '../../src/site/texts/en.ts';
import { ja } from '../../src/site/texts/ja.ts';

interface WayHomeProps {
  /** Address of the page that it is on. */
  readonly address: string;
  /** Language of the terminal. */
  readonly language: string;
}

/** In `kotae dev`: print the way from a page that has no running head to the home page, by steps up. */
export function WayHome({ address, language }: WayHomeProps) {
  const depth = address.split('/').length - 2;
  const texts = language === 'ja' ? ja : en;
  return (
    <nav class="breadcrumb" aria-label={texts.document.breadcrumb}>
      <a href={'../'.repeat(depth) || './'}>{texts.notFound.home}</a>
    </nav>
  );
}
