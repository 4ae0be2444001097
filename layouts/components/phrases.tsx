import { Fragment } from 'preact';
import type { Phrases as PhraseList } from '../../src/pages/models/frame.ts';
import { cutAtDirections } from '../../src/site/cut-at-directions.ts';

/** Where browsers would break: a word with hyphens, and after a closing bracket, as in 「設定」を. */
const breaking = /((?<![^\s-])[^\s-]+(?:-[^\s-]+)+|[」』）】〉》］｝]\p{L})/u;
/** Longer ones may break: they would not fit a narrow screen. In characters. */
const longestWord = 16;

/** Print a short text with a `<wbr>` at each place where a line may break; no other place of it may, if it fits. */
export function Phrases({ of }: { readonly of: PhraseList }) {
  return (
    <>
      {of.map((phrase, index) => (
        <Fragment key={index}>
          {index > 0 && <wbr />}
          {of.length > 1 && /\S\s+\S/u.test(phrase) ? (
            <Spaced phrase={phrase} />
          ) : (
            <Directions text={phrase} />
          )}
        </Fragment>
      ))}
    </>
  );
}

/** A command within Arabic keeps its order. */
function Directions({ text }: { readonly text: string }) {
  return (
    <>
      {cutAtDirections(text).map((part, index) =>
        index % 2 === 1 ? (
          <bdi key={index} dir="ltr">
            <Words text={part} />
          </bdi>
        ) : (
          <Words key={index} text={part} />
        ),
      )}
    </>
  );
}

function Words({ text }: { readonly text: string }) {
  return (
    <>
      {text
        .split(breaking)
        .map((part, index) =>
          index % 2 === 1 && part.length <= longestWord ? <Kept key={index} text={part} /> : part,
        )}
    </>
  );
}

function Kept({ text }: { readonly text: string }) {
  return <span class="keep">{text}</span>;
}

/** A phrase with a space inside, as `DRA Run に` has it. The cutter leaves none that is too long for a line. */
function Spaced({ phrase }: { readonly phrase: string }) {
  const words = phrase.trimEnd();
  return (
    <>
      <Kept text={words} />
      {phrase.slice(words.length)}
    </>
  );
}
