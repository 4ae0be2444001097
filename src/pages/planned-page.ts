import type { AddressSetting } from '../site/address-setting.ts';
import type { Page } from './models/pages.ts';

/** What search engines are told of a page that they may show. */
export interface Indexing {
  /** Its address in every language that has it, itself included, by language. */
  readonly versions: Readonly<Record<string, string>>;
  /** When it last changed: an instant in ISO 8601, UTC. */
  readonly changed: string | undefined;
}

/** A page that is known but not made yet: to show one page, thousands need not be made. */
export interface PlannedPage {
  readonly address: string;
  /** The file that it comes from, for what is wrong with it. */
  readonly file: string;
  /** The setting that gives it its address; undefined where a file or Kotae itself does. */
  readonly setting?: AddressSetting | undefined;
  /** Changes whenever the page would. */
  readonly key: () => string;
  /** Undefined for a page that search engines are to leave alone. */
  readonly indexing?: (() => Indexing) | undefined;
  /** Made when it is asked for. */
  readonly page: () => Page;
}
