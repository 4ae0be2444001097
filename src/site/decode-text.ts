import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';

/** A text, or what keeps a file from being one. */
export type Decoded = { readonly text: string } | { readonly diagnostic: Diagnostic };

/** Decode a file that has to be UTF-8 text without NUL. A byte order mark is taken in silence. */
export function decodeText(bytes: Uint8Array, file: string): Decoded {
  const fail = (before: string) => ({
    diagnostic: diagnose('file/not-text', { file, line: before.split('\n').length }, {}),
  });
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const nul = text.indexOf('\0');
    return nul === -1 ? { text } : fail(text.slice(0, nul));
  } catch {
    const [before = ''] = new TextDecoder('utf-8').decode(bytes).split('\uFFFD');
    return fail(before);
  }
}
