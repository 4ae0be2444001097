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

/** Questions to a person at a terminal. Each brings `undefined` when the person breaks off, with Ctrl+C or Escape. */
export interface Prompts {
  readonly text: (question: TextQuestion) => Promise<string | undefined>;
  /** One of several values. */
  readonly one: (question: Omit<ChoiceQuestion, 'isNeeded'>) => Promise<string | undefined>;
  /** Any of several values, in the order in which they were chosen. */
  readonly several: (question: ChoiceQuestion) => Promise<readonly string[] | undefined>;
}

/** Begin a conversation in a language of the messages. */
export function createPrompts(
  language: ReportLanguage,
  { input = process.stdin, output = process.stdout }: Conversation = {},
): Prompts {
  const streams = { input, output };
  const words = promptWords[language];
  return {
    text: (question) => askText(streams, question),
    one: async (question) => (await choose(streams, words, question, 'one'))?.[0],
    several: (question) => choose(streams, words, question, 'several'),
  };
}
