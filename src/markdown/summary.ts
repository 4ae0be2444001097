import { japaneseCharacter } from './japanese.ts';
import type { DialectOptions } from './options.ts';

const longest = 160;
/** Whole sentences that leave a summary narrower than this say too little. A Japanese character counts two. */
const narrowest = 60;

/** The language of the text, and where it is cut. Default: at words. */
export type SummaryOptions = Pick<DialectOptions, 'language' | 'phrases'>;

/**
 * Take whole sentences from the beginning of a text, at most about 160 characters.
 *
 * Where these are too short to say anything ("No."), or the first one is too long, the text is cut after a phrase
 * or a word instead, and ends in `…`. Sentences and words end as `Intl.Segmenter` says for the language. Blocks are
 * paragraphs and the like, in order; the summary is one line.
 */
export function summaryOf(blocks: readonly string[], options: Readonly<SummaryOptions>): string {
  const text = opening(blocks);
  if (text.length <= longest) return text;
  const summary = wholeSentences(text, options.language);
  if (widthOf(summary) >= narrowest) return summary;
  const cut = cutWithin(text, options);
  return cut.length > summary.length ? `${cut}…` : summary;
}

/** Enough of the blocks to choose from, on one line. */
function opening(blocks: readonly string[]): string {
  let text = '';
  for (const block of blocks) {
    const gap = text === '' || /[。．！？」』）]$/.test(text) ? '' : ' ';
    text += gap + block.replaceAll('\n', ' ');
    if (text.length > longest) break;
  }
  return text;
}

function wholeSentences(text: string, language: string): string {
  return fitting(segmentsOf(text.slice(0, 2 * longest), language, 'sentence'), longest);
}

/** Made once: making one takes longer than what it does here. */
const segmenters = new Map<string, Intl.Segmenter>();

function segmentsOf(text: string, language: string, granularity: 'sentence' | 'word'): string[] {
  const name = `${language} ${granularity}`;
  const segmenter = segmenters.get(name) ?? new Intl.Segmenter(language, { granularity });
  segmenters.set(name, segmenter);
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

const wideCharacters = new RegExp(japaneseCharacter, 'g');

function widthOf(text: string): number {
  return text.length + (text.match(wideCharacters)?.length ?? 0);
}

/** The text up to the last phrase that fits, or the last word, without what leads on from there. */
function cutWithin(text: string, { language, phrases }: SummaryOptions): string {
  const room = longest - 1;
  const candidates = text.slice(0, 2 * longest);
  const atPhrase = fitting(phrases?.(candidates) ?? [], room);
  const cut =
    // Languages with spaces, and addresses, are one long phrase.
    (widthOf(atPhrase) >= narrowest && atPhrase) ||
    fitting(segmentsOf(candidates, language, 'word'), room) ||
    // One word longer than the summary: an address, most likely. Whole characters are kept.
    Array.from(text).slice(0, room).join('');
  return cut.replace(/[\s,;:、，；：・(（「『【[“‘—–-]+$/u, '') || cut;
}

/** As many segments from the first on as fit into this many characters. */
function fitting(segments: readonly string[], room: number): string {
  let taken = '';
  for (const segment of segments) {
    if ((taken + segment).trimEnd().length > room) break;
    taken += segment;
  }
  return taken.trimEnd();
}
