import type { Page } from './models/pages.ts';

/** A page that is known, and not made yet: whoever shows one page need not make thousands. */
export interface PlannedPage {
  readonly address: string;
  /** The file that it comes from, for what is wrong with it. */
  readonly file: string;
  /** Made when it is first asked for. */
  readonly page: () => Page;
}
