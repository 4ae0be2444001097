import { type Document, visit } from 'yaml';
import { type Diagnostic, diagnose, type Place } from '../diagnostics/diagnostic.ts';

/**
 * Find values that a comment cuts short in silence: of `title: Job #5 failed`, YAML keeps "Job".
 *
 * A comment that is meant has a space after its `#`.
 */
export function cutValues(
  document: Document,
  text: string,
  placeAt: (offset: number) => Place,
): Diagnostic[] {
  const found: Diagnostic[] = [];
  if (!comment.test(text)) return found;
  visit(document, {
    Scalar: (_key, { type, range, source }) => {
      const [, end = 0, next = 0] = range ?? [];
      const [, lost] = comment.exec(text.slice(end - 1, next)) ?? [];
      if (type === 'PLAIN' && source && lost !== undefined)
        found.push(diagnose('yaml/cut-value', placeAt(end), { kept: source, lost: lost.trim() }));
    },
  });
  return found;
}

const comment = /\S([ \t]+#[^\s#].*)/;
