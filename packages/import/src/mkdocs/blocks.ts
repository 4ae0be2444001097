import type { Draft, Edit } from '../draft.ts';
import { labelOf } from '../label-of.ts';
import { linesOutsideCode } from '../lines-outside-code.ts';
import { callouts } from './callouts.ts';

const opening = /^( *)(\/{3,})[ \t]*([\w-]+)[ \t]*(?:\|[ \t]*(.*?))?[ \t]*$/;
const closing = /^ *(\/{3,})[ \t]*$/;
const option = /^ {4,}(\w[\w-]*):[ \t]*(.*)$/;

interface Open {
  readonly colons: string;
  readonly line: number;
  readonly name: string;
  readonly title: string;
  readonly space: string;
  readonly options: ReadonlyMap<string, string>;
  /** The last line of the opening: that of its last option. */
  readonly last: number;
}

interface Block extends Open {
  readonly close: number;
  readonly depth: number;
}

/**
 * Write blocks between slashes as containers of the dialect.
 *
 * `/// tip | Title` … `///` becomes `:::tip[Title]`, `/// details` `:::details`, neighbours `/// tab` tabs; of other
 * blocks the text stays, and the mark is reported. Options are the indented lines below a mark.
 */
export function translateBlocks(draft: Draft): undefined {
  if (!/^ *\/{3,}[ \t]*[\w-]/m.test(draft.text)) return;
  const lines = linesOutsideCode(draft.text);
  const blocks = blocksIn(lines.map(({ text }) => text));
  const most = Math.max(0, ...blocks.map(({ depth }) => depth));
  const edits: Edit[] = [];
  const put = (from: number, to: number, text: string) => {
    const [first, last] = [lines[from], lines[to]];
    if (first !== undefined && last !== undefined)
      edits.push({ start: first.start, end: last.start + last.text.length, text });
  };
  for (const block of blocks) {
    const { line, last, close, space, name, options } = block;
    // One container more than what is in it has, and tabs one more for what is around them.
    const colons = ':'.repeat(3 + 2 * (most - block.depth));
    if (name === 'tab') {
      const isFirst = options.has('new') || !blocks.some((one) => isNext(one, block, lines));
      const isLast = !blocks.some((one) => isNext(block, one, lines) && !one.options.has('new'));
      const outer = `${space}${colons}:`;
      put(line, last, `${isFirst ? `${outer}tabs\n` : ''}${space}${colons}tab[${labelOf(block.title)}]`);
      put(close, close, `${space}${colons}${isLast ? `\n${outer}` : ''}`);
      continue;
    }
    const kind = name === 'admonition' ? (options.get('type') ?? 'note') : name;
    const container = kind === 'details' ? 'details' : callouts[kind.toLowerCase()];
    if (container === undefined)
      draft.report('import/left-out', lines[line]?.start ?? 0, { found: lines[line]?.text.trim() ?? '' });
    const shown = block.title === '' ? '' : `[${labelOf(block.title)}]`;
    const isOpen = options.get('open')?.toLowerCase() === 'true';
    put(
      line,
      last,
      container === undefined ? '' : `${space}${colons}${container}${shown}${isOpen ? '{open}' : ''}`,
    );
    put(close, close, container === undefined ? '' : space + colons);
  }
  draft.edit('containers', edits);
}

/** Blocks that are closed; one that is not is text. */
function blocksIn(lines: readonly string[]): Block[] {
  const open: Open[] = [];
  const blocks: Block[] = [];
  for (let line = 0; line < lines.length; line += 1) {
    const text = lines[line] ?? '';
    const [, end] = closing.exec(text) ?? [];
    const [, space = '', slashes, name = '', title = ''] = opening.exec(text) ?? [];
    if (end !== undefined) {
      const at = open.findLastIndex(({ colons }) => colons === end);
      const block = open[at];
      if (block === undefined) continue;
      open.length = at;
      blocks.push({ ...block, close: line, depth: at });
    } else if (slashes !== undefined) {
      const options = new Map<string, string>();
      let last = line;
      for (
        let match = option.exec(lines[last + 1] ?? '');
        match !== null;
        match = option.exec(lines[last + 1] ?? '')
      ) {
        options.set(match[1] ?? '', match[2] ?? '');
        last += 1;
      }
      open.push({ colons: slashes, line, name, title, space, options, last });
      line = last;
    }
  }
  return blocks;
}

/** Are two blocks tabs of the same row: only blank lines between them? */
function isNext(first: Block, second: Block, lines: readonly { readonly text: string }[]): boolean {
  return (
    first.name === 'tab' &&
    second.name === 'tab' &&
    first.close < second.line &&
    !second.options.has('new') &&
    lines.slice(first.close + 1, second.line).every(({ text }) => text.trim() === '')
  );
}
