import GithubSlugger from 'github-slugger';
import type { Heading } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Draft, Edit } from '../../draft.ts';
import { rangeOf } from '../../lines.ts';

const explicit = /\{(?:[^{}]*\s)?#([^\s{}]+)[^{}]*\}\s*$/;

/**
 * Keep the ids that kramdown made for headings, where the dialect would make others.
 *
 * `## Sites – and more` had the id `sites--and-more`: where that is not what the dialect makes of the text, it is
 * written, `## Sites – and more {#sites--and-more}`, so that links to it keep working. Ids that are written stay.
 */
export function translateHeadingIds(draft: Draft): undefined {
  keepHeadingIds(draft, kramdownId);
}

/** Makes the id of a heading of its text; ids that were made already are counted. */
export type MakeHeadingId = (text: string, counts: Map<string, number>) => string;

/** Write out the ids that a generator made for headings, where the dialect would make others. */
export function keepHeadingIds(draft: Draft, makeId: MakeHeadingId): undefined {
  const headings: Heading[] = [];
  visit(draft.tree, 'heading', (heading) => {
    headings.push(heading);
  });
  const taken = new Set(headings.flatMap((heading) => explicitId(heading) ?? []));
  const written = new Set(taken);
  const counts = new Map<string, number>();
  const slugger = new GithubSlugger();
  const edits: Edit[] = [];
  for (const heading of headings) {
    const last = heading.children.at(-1);
    if (last === undefined || explicitId(heading) !== undefined) continue;
    const text = textOf(heading, { includeImageAlt: false, includeHtml: false });
    const old = makeId(text, counts);
    const made = dialectId(text, slugger, taken);
    const isFree = !written.has(old) && /^[^\s{}"'=]+$/.test(old);
    if ((old === made && isPlain(heading)) || !isFree) continue;
    const at = rangeOf(last).end;
    edits.push({ start: at, end: at, text: ` {#${old}}` });
    written.add(old);
  }
  draft.edit('heading-ids', edits);
}

/** Is the text of a heading all that the dialect names it by? Not where a picture or a line break is in it. */
function isPlain(heading: Heading): boolean {
  let isText = true;
  visit(heading, ['image', 'imageReference', 'break', 'html', 'footnoteReference'], () => {
    isText = false;
  });
  return isText;
}

function explicitId(heading: Heading): string | undefined {
  const last = heading.children.at(-1);
  return last?.type === 'text' ? explicit.exec(last.value)?.[1] : undefined;
}

/** What kramdown's parser for GitHub's Markdown makes of a heading's text. */
function kramdownId(text: string, counts: Map<string, number>): string {
  const typographic = text.replace(/---?|\.\.\.|<< ?| ?>>/g, (found) => (found.includes(' ') ? ' ' : ''));
  const base = typographic
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- \t]/gu, '')
    .replace(/[ \t]/g, '-');
  const count = counts.get(base) ?? 0;
  counts.set(base, count + 1);
  return count === 0 ? base : `${base}-${count}`;
}

/** What the dialect makes of it; ids that are written come first there. */
function dialectId(text: string, slugger: GithubSlugger, taken: Set<string>): string {
  const base = text.trim().replace(/\s+/g, ' ').normalize('NFC') || 'section';
  let id = slugger.slug(base);
  while (taken.has(id)) id = slugger.slug(base);
  taken.add(id);
  return id;
}
