import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';

/** A question that is answered by a line of text. */
export interface TextQuestion {
  readonly message: string;
  /** The text to begin with. */
  readonly initial?: string;
  /** What an empty line means; it is shown in brackets. Default: nothing. */
  readonly usual?: string | undefined;
  /** What is wrong with an answer; it is asked for again. Default: nothing is. */
  readonly validate?: (answer: string) => string | undefined;
}

/** Ask for a line of text. `undefined` when the person breaks off. */
export function askText(
  { input, output }: { readonly input: Readable; readonly output: Writable },
  { message, initial = '', usual = '', validate = () => undefined }: TextQuestion,
): Promise<string | undefined> {
  const lines = createInterface({ input, output, terminal: true, historySize: 0 });
  const ask = (text: string) => {
    lines.prompt();
    lines.write(text);
  };
  output.write(`? ${message}${usual && ` [${usual}]`}\n`);
  lines.setPrompt('  ');
  ask(initial);
  return new Promise((resolve) => {
    lines.on('line', (line) => {
      const answer = line === '' ? usual : line;
      const wrong = validate(answer);
      if (wrong === undefined) {
        resolve(answer);
        lines.close();
      } else {
        output.write(`! ${wrong}\n`);
        ask(line);
      }
    });
    lines.on('SIGINT', () => lines.close());
    lines.on('close', () => resolve(undefined));
  });
}
