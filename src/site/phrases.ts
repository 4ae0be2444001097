import { model as japanese } from '#budoux/ja.js';
import { Parser } from '#budoux/parser.js';
import { settlePhrases } from './settle-phrases.ts';

/** Cut a text where a line may break. Joined without anything between, the pieces are the text. */
export type CutPhrases = (text: string) => readonly string[];

/**
 * Return the phrase cutter of a language: Japanese breaks between phrases, by BudoUX's model; other languages
 * break at spaces, which browsers do by themselves, and come back in one piece.
 */
export function createPhraseCutter(language: string): CutPhrases {
  if (language !== 'ja') return (text) => [text];
  const parser = new Parser(japanese);
  const known = new Map<string, readonly string[]>(); // a title is in many lists
  return (text) => {
    const phrases = known.get(text) ?? (text === '' ? [] : settlePhrases(parser.parse(text)));
    known.set(text, phrases);
    return phrases;
  };
}
