import { jaModel, Parser } from 'budoux';

/** Cut a text where a line may break. Joined without anything between, the pieces are the text. */
export type CutPhrases = (text: string) => readonly string[];

/**
 * Bring the phrase cutter of a language: Japanese breaks between phrases, by BudoUX's model; other languages
 * break at spaces, which browsers do by themselves, and come back in one piece.
 */
export function createPhraseCutter(language: string): CutPhrases {
  if (language !== 'ja') return (text) => [text];
  const parser = new Parser(jaModel);
  return (text) => (text === '' ? [] : parser.parse(text));
}
