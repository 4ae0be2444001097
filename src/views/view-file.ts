import { hashOf } from '../files/hash-of.ts';

/** A published file that is no page. */
export interface ViewFile {
  /** Another one whenever the text is another one. */
  readonly key: () => string;
  /** Made when it is asked for. */
  readonly text: () => string;
}

/** A text that is made already. */
export function madeFile(text: string): ViewFile {
  return { key: () => hashOf(text), text: () => text };
}
