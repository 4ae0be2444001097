import type { Readable, Writable } from 'node:stream';
import type { ReportLanguage } from '../../../diagnostics/rule.ts';
import { askText, type TextQuestion } from './ask-text.ts';
import { type ChoiceQuestion, choose } from './choose.ts';
import { promptWords } from './words.ts';

/** Where questions are asked. Default: the terminal. */
export interface Conversation {
  readonly input?: Readable;
  readonly output?: Writable;
}

/**
 * Begin a conversation in a language of the messages: the questions to a person at a terminal. Each brings `undefined`
 * when the person breaks off, with Ctrl+C or Escape.
 */
export function createPrompts(
  language: ReportLanguage,
  { input = process.stdin, output = process.stdout }: Conversation = {},
) {
  const streams = { input, output };
  const words = promptWords[language];
  return {
    text: (question: TextQuestion) => askText(streams, question),
    /** One of several values. */
    one: async (question: Omit<ChoiceQuestion, 'isNeeded'>) =>
      (await choose(streams, words, question, 'one'))?.[0],
    /** Any of several values, in the order in which they were chosen. */
    several: (question: ChoiceQuestion) => choose(streams, words, question, 'several'),
  };
}
