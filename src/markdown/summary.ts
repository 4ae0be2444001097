const longest = 160;

/**
 * Take whole sentences from the beginning of a text, at most about 160 characters.
 *
 * A first sentence that is longer is cut after a word and ends in `…`. Sentences and words end as `Intl.Segmenter`
 * says for the language. Blocks are paragraphs and the like, in order; the summary is one line.
 */
export function summaryOf(blocks: readonly string[], language: string): string {
  const text = opening(blocks);
  if (text.length <= longest) return text;
  const sentences = new Intl.Segmenter(language, { granularity: 'sentence' }).segment(
    text.slice(0, 2 * longest),
  );
  let summary = '';
  for (const { segment } of sentences) {
    if ((summary + segment).trimEnd().length > longest) break;
    summary += segment;
  }
  return summary.trimEnd() || cutAtWord(text, language);
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

function cutAtWord(text: string, language: string): string {
  let cut = '';
  for (const { segment } of new Intl.Segmenter(language, { granularity: 'word' }).segment(text)) {
    if (cut.length + segment.length > longest - 1) break;
    cut += segment;
  }
  // One word longer than the summary: an address, most likely. Whole characters are kept.
  return `${
    cut.trimEnd() ||
    Array.from(text)
      .slice(0, longest - 1)
      .join('')
  }…`;
}
