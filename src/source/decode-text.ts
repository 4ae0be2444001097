import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';

/** A text, or what keeps a file from being one. */
export type Decoded = { readonly text: string } | { readonly diagnostic: Diagnostic };

/**
 * Decode a file that has to be UTF-8 text without NUL, and without a conflict that git left in it. A byte order mark is
 * taken in silence.
 */
export function decodeText(bytes: Uint8Array, file: string): Decoded {
  const fail = (before: string) => ({
    diagnostic: diagnose('file/not-text', { file, line: before.split('\n').length }, {}),
  });
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const nul = text.indexOf('\0');
    if (nul !== -1) return fail(text.slice(0, nul));
    const line = lineOfConflict(text);
    return line === undefined
      ? { text }
      : { diagnostic: diagnose('file/merge-conflict', { file, line }, {}) };
  } catch {
    const [before = ''] = new TextDecoder('utf-8').decode(bytes).split('\uFFFD');
    return fail(before);
  }
}

/** Lines that git writes around two versions of a place, in their order. */
const conflictStart = /^<{7} /m;
const conflictMarkers = [conflictStart, /^={7}\r?$/m, /^>{7} /m];

/** Where the first merge conflict begins; lines count from 1. */
function lineOfConflict(text: string): number | undefined {
  let at = 0;
  for (const marker of conflictMarkers) {
    const found = text.slice(at).search(marker);
    if (found === -1) return undefined;
    at += found;
  }
  return text.slice(0, text.search(conflictStart)).split('\n').length;
}
