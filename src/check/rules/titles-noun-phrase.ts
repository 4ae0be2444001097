import { examplePage } from '../example-page.ts';
import { pageRule } from '../rule.ts';

/**
 * A question whose title is a bare noun phrase, in English or Japanese; in other languages nothing is said.
 *
 * English: no question mark, no pronoun of the reader, and none of the verbs that such titles have. Japanese: it ends
 * in a noun or in について. Error messages in quotation marks are not looked at. A guess, and therefore a note.
 */
export const titlesNounPhrase = pageRule<{ title: string }>({
  id: 'titles/noun-phrase',
  severity: 'note',
  en: ({ title }) => ({
    message: `The title “${title}” is not a question, nor a sentence`,
    hint: 'Write the question that readers have, or a sentence that says what goes wrong.',
  }),
  ja: ({ title }) => ({
    message: `タイトル「${title}」が質問の形になっていません`,
    hint: '「〜するには」「〜できません」「〜ですか」のように、読者の言葉で書いてください。',
  }),
  why: 'Readers look for the question that they have. “Release date” may be anything about release dates.',
  wrong: { 'content/faq/en/example.md': examplePage({ title: 'The release date' }) },
  right: { 'content/faq/en/example.md': examplePage({ title: 'How do I change the release date?' }) },
  *check({ entry: { file, title, language, category, lines }, site }) {
    if (site.categories.get(category)?.kind !== 'question') return;
    const isBare = bare[language]?.(title.replace(/["“”「『][^"“”」』]{0,200}["“”」』]/g, '…')) ?? false;
    if (isBare) yield { place: { file, line: lines.title }, values: { title } };
  },
});

const bare: Readonly<Record<string, (title: string) => boolean>> = {
  en: (title) => !/[?？.]\s*$/.test(title) && !sentenceWord.test(title),
  ja: (title) =>
    /(?:について|に関して|とは|こと|[\p{Script=Han}\p{Script=Katakana}ーA-Za-z0-9）)…])$/u.test(
      title.replace(/[。．.]$/, ''),
    ) && !/[?？]\s*$/.test(title),
};

/** Words of which a sentence or a question has at least one. */
const sentenceWord = new RegExp(
  String.raw`\b(?:${[
    "i|i'm|i’m|we|you|my|our|me|us|your|it|they|there|how|what|why|when|where|which|who|whose",
    "is|isn't|isn’t|are|aren't|aren’t|was|were|be|been|am|do|does|did|don't|don’t|doesn't|doesn’t|has|have|had",
    "can|can't|can’t|cannot|could|must|may|might|should|shall|will|won't|won’t|would|not|unable|please|tell",
    'appears?|asks?|breaks?|closes?|comes?|contains?|disappears?|ends?|exists?|fails?|failed|finds?|gets?|gives?',
    'goes|hangs?|happens?|keeps?|lacks?|loses?|lost|matches|misses|needs?|opens?|refuses?|refused|rejects?|rejected',
    'repeats?|returns?|said|says?|shows?|starts?|stays?|stops?|stopped|takes?|times|turns?|wants?|warns?|works?',
  ].join('|')})\b`,
  'i',
);
