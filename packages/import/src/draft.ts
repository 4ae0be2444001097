import type { Place } from 'kotae/diagnostics';
import type { Root } from 'mdast';
import type { ChangeKind } from './changes.ts';
import type { ImportLog } from './import-log.ts';
import type { RuleId, ValuesOf } from './rules/index.ts';
import { shortened } from './shortened.ts';
import { createBudget, treeOf, UnreadableText } from './unreadable-text.ts';

/** One replacement: the text between two offsets gives way to another. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A replacement, and what it counts as. */
export interface CountedEdit extends Edit {
  readonly kind: ChangeKind;
}

/** The body of a page while it is translated: a text that is edited in small places, never printed anew. */
export interface Draft {
  /** Path of the source file. */
  readonly file: string;
  readonly text: string;
  /**
   * The text as the dialect reads it, parsed when it is asked for and again after an edit.
   *
   * Throws an `UnreadableText` where parsing would take minutes.
   */
  readonly tree: Root;
  /** Make edits that don't overlap, in any order; each counts as one change of the kind. */
  readonly edit: (kind: ChangeKind, edits: readonly Edit[]) => void;
  /** Make edits of several kinds at once: offsets are those of the text before all of them. */
  readonly editAll: (edits: readonly CountedEdit[]) => void;
  /** The place in the source of an offset of the text as it is now. */
  readonly placeOf: (offset: number) => Place;
  /**
   * Count letters that are read because of what stands at an offset. Throws an `UnreadableText` when they are so many
   * that the page would take minutes.
   */
  readonly spend: (letters: number, offset: number) => void;
  /** Report something at an offset of the text as it is now; the place is that of the source. */
  readonly report: <Id extends RuleId>(rule: Id, offset: number, values: ValuesOf<Id>) => void;
}

/** Rewrite one thing that the dialect writes differently. */
export type Translation = (draft: Draft) => void;

export interface DraftOptions {
  readonly text: string;
  /** Path of the source file, as reports name it. */
  readonly file: string;
  /** The line of the source file on which the text begins. Default: 1. */
  readonly firstLine?: number;
  readonly log: ImportLog;
}

/** Begin to translate a text. */
export function createDraft({ text: source, file, firstLine = 1, log }: DraftOptions): Draft {
  let text = source;
  let tree: Root | undefined;
  let lastEdit = 0;
  const budget = createBudget(source.length);
  const batches: Batch[] = [];
  let lineStarts: number[] | undefined;
  const editAll = (unsorted: readonly CountedEdit[]) => {
    const edits = withoutOverlaps(unsorted.filter((edit) => text.slice(edit.start, edit.end) !== edit.text));
    if (edits.length === 0) return;
    text = applyEdits(text, edits);
    tree = undefined;
    batches.push(batchOf(edits));
    lastEdit = batches.at(-1)?.starts[0] ?? 0;
    for (const { kind } of edits) log.count(kind);
  };
  const placeOf = (offset: number): Place => {
    const at = sourceOffset(offset, batches);
    lineStarts ??= [...source.matchAll(/^/gm)].map(({ index }) => index);
    const line = lastAtMost(lineStarts, at);
    return { file, line: firstLine + line, column: at - (lineStarts[line] ?? 0) + 1 };
  };
  const spend = (letters: number, offset: number) => {
    if (!budget.isSpentBy(letters)) return;
    const place = placeOf(offset);
    const at = sourceOffset(offset, batches);
    const [line = ''] = source
      .slice(at, at + 200)
      .trimStart()
      .split('\n', 1);
    const found = shortened(line, 40);
    throw new UnreadableText((log) => log.report('import/too-tangled', place, { found }));
  };
  return {
    file,
    get text() {
      return text;
    },
    get tree() {
      if (tree === undefined) {
        spend(text.length, lastEdit);
        tree = treeOf(text, placeOf);
      }
      return tree;
    },
    edit: (kind, edits) => editAll(edits.map((edit) => ({ ...edit, kind }))),
    editAll,
    placeOf,
    spend,
    report: (rule, offset, values) => log.report(rule, placeOf(offset), values),
  };
}

/** In order, without any that begins inside the one before it. */
function withoutOverlaps(edits: readonly CountedEdit[]): CountedEdit[] {
  const result: CountedEdit[] = [];
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (edit.start < (result.at(-1)?.end ?? 0)) continue;
    result.push(edit);
  }
  return result;
}

/** Edits that were made together, and where each begins in the text after them. */
interface Batch {
  readonly edits: readonly Edit[];
  readonly starts: readonly number[];
}

function batchOf(edits: readonly Edit[]): Batch {
  let shift = 0;
  const starts = edits.map(({ start, end, text }) => {
    const at = start + shift;
    shift += text.length - (end - start);
    return at;
  });
  return { edits, starts };
}

function sourceOffset(offset: number, batches: readonly Batch[]): number {
  return batches.reduceRight((at, batch) => offsetBefore(at, batch), offset);
}

/** Where an offset of the text after some edits was before them. */
function offsetBefore(offset: number, { edits, starts }: Batch): number {
  const index = lastAtMost(starts, offset);
  const [edit, at] = [edits[index], starts[index]];
  if (edit === undefined || at === undefined) return offset;
  if (offset < at + edit.text.length) return Math.min(edit.start, edit.end);
  return edit.end + (offset - at - edit.text.length);
}

/** The index of the last of rising numbers that is at most another; -1 when all are greater. */
function lastAtMost(numbers: readonly number[], most: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) <= most) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Make edits of a text that are in its order and don't overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const pieces: string[] = [];
  let end = 0;
  for (const edit of edits) {
    pieces.push(text.slice(end, edit.start), edit.text);
    end = edit.end;
  }
  pieces.push(text.slice(end));
  return pieces.join('');
}
