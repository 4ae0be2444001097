import { parse, TomlError } from 'smol-toml';

/** A line of TOML that could not be read. */
export interface WrongLine {
  /** From 0. */
  readonly index: number;
  readonly text: string;
  /** The key that it gives a value to; empty where it is none. */
  readonly key: string;
  readonly message: string;
}

const mostWrong = 20;

/**
 * Make a text TOML by taking the values of lines that are none as the texts that they are, and other wrong lines out.
 * `undefined` where that is of no help.
 */
export function mendToml(
  written: string,
): { readonly toml: string; readonly wrong: readonly WrongLine[] } | undefined {
  const lines = written.split('\n');
  const wrong: WrongLine[] = [];
  for (;;) {
    const toml = lines.join('\n');
    try {
      parse(toml);
      return { toml, wrong };
    } catch (error) {
      if (!(error instanceof TomlError) || wrong.length === mostWrong) return undefined;
      const index = error.line - 1;
      const text = lines[index] ?? '';
      if (text.trim() === '' || wrong.some((one) => one.index === index)) return undefined;
      const [, key = '', value = ''] = /^\s*([\w-]+)\s*=\s*(.*?)\s*$/.exec(text) ?? [];
      lines[index] = key === '' ? '' : `${key} = ${JSON.stringify(value.replace(/^(["'])|(["'])$/g, ''))}`;
      const [, reason = ''] = /^(?:Invalid TOML document: )?([^\n]*)/.exec(error.message) ?? [];
      wrong.push({ index, text, key, message: `TOML: ${reason}` });
    }
  }
}
