import { Fragment } from 'preact';
import type { Phrases as PhraseList } from '../../src/pages/models/frame.ts';

/** Print a short text with a `<wbr>` at each place where a line may break. */
export function Phrases({ of }: { readonly of: PhraseList }) {
  return (
    <>
      {of.map((phrase, index) => (
        <Fragment key={index}>
          {index > 0 && <wbr />}
          {phrase}
        </Fragment>
      ))}
    </>
  );
}
