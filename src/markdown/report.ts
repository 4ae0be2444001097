import type { Nodes } from 'mdast';
import type { VFile } from 'vfile';
import { type Diagnostic, diagnose, type Problem, type Spot } from '../diagnostics/diagnostic.ts';
import type { RuleId, ValuesOf } from '../diagnostics/rules/index.ts';
import type { AnswerImage, AnswerLink, Heading, Section } from './answer.ts';

declare module 'vfile' {
  /** What the transforms find out about an answer besides its HTML. */
  interface DataMap {
    diagnostics: Diagnostic[];
    headings: readonly Heading[];
    sections: readonly Section[];
    summary: string;
    markdown: readonly string[];
    links: AnswerLink[];
    images: AnswerImage[];
    terms: readonly string[];
  }
}

/** Where a node of a tree begins; nothing for nodes that a transform made. */
export function spotOf(node: { readonly position?: Nodes['position'] }): Spot {
  return node.position === undefined
    ? {}
    : { line: node.position.start.line, column: node.position.start.column };
}

/** Add a diagnostic to the file that a tree was read from. */
export function report<Id extends RuleId>(file: VFile, rule: Id, spot: Spot, values: ValuesOf<Id>): void {
  const place = { file: file.path ?? '', line: spot.line, column: spot.column };
  file.data.diagnostics ??= [];
  file.data.diagnostics.push(diagnose(rule, place, values));
}

/** Add the diagnostic of a problem that somebody else found. */
export function reportProblem(file: VFile, problem: Problem, spot: Spot): void {
  report(file, problem.rule, spot, problem.values as ValuesOf<RuleId>);
}
