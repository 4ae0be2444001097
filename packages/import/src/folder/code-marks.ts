import type { Code } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Draft, Edit } from '../draft.ts';
import { type Line, linesOf, nextLine } from '../lines.ts';

const inComment = (inside: string) =>
  new RegExp(
    String.raw`[ \t]*(?:\{/\*|/\*|<!--|//|#|--|;|%|'|REM)[ \t]*${inside}[ \t]*(?:\*/\}|\*/|-->)?[ \t]*$`,
  );
const ofLine = inComment('highlight-(next-line|start|end)');
const ofCode = inComment(String.raw`\[!code[ \t]+(\+\+|--|[a-z]+)(?::([^\]]+))?\]`);
const marking = /^(?:highlight|hl|focus|error|warning)$/;

interface Marked {
  readonly edits: readonly Edit[];
  /** Numbers of the lines that are marked, as they are left. */
  readonly marked: ReadonlySet<number>;
  readonly isDiff: boolean;
}

/**
 * Write marks that stand in comments of code as the dialect does: `// highlight-next-line` and `// [!code highlight]` become
 * ` {2}` behind the language, lines with `// [!code ++]` and `// [!code --]` a block of `diff`.
 */
export function translateCodeMarks(draft: Draft): undefined {
  if (!/highlight-(?:next-line|start)|\[!code\s/.test(draft.text)) return;
  const edits: Edit[] = [];
  visit(draft.tree, 'code', (node) => {
    const [first, ...rest] = linesOf(draft.text, node);
    const [, fence = '', info = ''] = /^(`{3,}|~{3,})(.*)$/.exec(first?.content ?? '') ?? [];
    if (first === undefined || fence === '') return;
    const { edits: own, marked, isDiff } = marksIn(draft, codeLines(rest, fence, node));
    if (own.length === 0) return;
    const at = first.start + fence.length;
    edits.push(...own, { start: at, end: first.end, text: withMarks(info, marked, isDiff) });
  });
  draft.edit('fences', edits);
}

function codeLines(lines: readonly Line[], fence: string, node: Code): readonly Line[] {
  const last = lines.at(-1)?.content.trimEnd() ?? '';
  const isClosed = node.value === '' || (last.startsWith(fence) && /^[`~]+$/.test(last));
  return isClosed ? lines.slice(0, -1) : lines;
}

function marksIn(draft: Draft, lines: readonly Line[]): Marked {
  const edits: Edit[] = [];
  const marked = new Set<number>();
  const signs = new Map<number, string>();
  const kept: Line[] = [];
  let within = false;
  for (const line of lines) {
    const number = kept.length + 1;
    const [whole = '', place] = ofLine.exec(line.content) ?? [];
    const isAlone = whole.trim() === line.content.trim();
    if (place !== undefined && isAlone) {
      if (place === 'next-line') marked.add(number);
      else within = place === 'start';
      edits.push(withoutLine(draft, line));
      continue;
    }
    if (within) marked.add(number);
    const match = ofCode.exec(line.content);
    const [comment = '', name = '', argument = '1'] = match ?? [];
    const count = Math.min(Number(argument) || 1, lines.length);
    for (let at = number; match !== null && at < number + count; at += 1) {
      if (marking.test(name)) marked.add(at);
      else if (name === '++' || name === '--') signs.set(at, name.charAt(0));
    }
    if (match !== null && comment.trim() === line.content.trim()) {
      edits.push(withoutLine(draft, line));
      continue;
    }
    const isTold = match !== null && !marking.test(name) && !/^(?:\+\+|--)$/.test(name);
    if (isTold) draft.report('import/left-out', line.start, { found: comment.trim() });
    if (match !== null) edits.push({ start: line.end - comment.length, end: line.end, text: '' });
    kept.push(line);
  }
  const isDiff = signs.size > 0;
  if (isDiff)
    for (const [index, { start }] of kept.entries())
      edits.push({ start, end: start, text: signs.get(index + 1) ?? ' ' });
  return { edits, marked, isDiff };
}

function withoutLine({ text }: Draft, { start, prefix }: Line): Edit {
  return { start: start - prefix.length, end: nextLine(text, start), text: '' };
}

/** What is behind a fence, with the marked lines, and the language of a comparison. */
function withMarks(info: string, marked: ReadonlySet<number>, isDiff: boolean): string {
  const own = /\{([\d,\s-]+)\}/.exec(info);
  const bare = info.replace(/\s*\{[\d,\s-]+\}/, '').trim();
  const language = /^[^\s{]+(?==)/.test(bare) ? '' : (/^[^\s{]+/.exec(bare)?.[0] ?? '');
  const rest = bare.slice(language.length).trim();
  const numbers = [...(own?.[1] === undefined ? [] : [own[1].replace(/\s/g, '')]), ...runsOf(marked)];
  const parts = [
    isDiff ? 'diff' : language || (rest === '' && numbers.length === 0 ? '' : 'text'),
    rest,
    numbers.length === 0 ? '' : `{${numbers.join(',')}}`,
  ];
  return parts.filter((part) => part !== '').join(' ');
}

/** `2`, `4-6` for the numbers 2, 4, 5 and 6. */
function runsOf(numbers: ReadonlySet<number>): string[] {
  const runs: [number, number][] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last !== undefined && last[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([first, last]) => (first === last ? String(first) : `${first}-${last}`));
}
