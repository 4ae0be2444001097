import { basename, dirname, join } from 'node:path';
import { codeIn } from '../code-ranges.ts';
import type { Draft, Edit } from '../draft.ts';
import { fenceAround } from '../fence-around.ts';
import { splitPage } from '../jekyll/split-page.ts';
import { readOwnText } from '../read-own-text.ts';
import { linesOf, regionOf, sectionOf } from './part-of-text.ts';

const include =
  /^([ \t]*)<!--[ \t]*@include:[ \t]*([^\s{#]+)(?:#([^\s{]+?))?(?:\{(\d*),?(\d*)\})?[ \t]*-->[ \t]*$/;
const snippet =
  /^([ \t]*)<<<[ \t]*([^\s{#[]+)(?:#([\w*-]+))?[ \t]*(?:\{([^}\n]*)\})?[ \t]*(?:\[([^\]\n]+)\])?[ \t]*$/;
const either = new RegExp(`${include.source}|${snippet.source}`, 'gm');

/** How deep parts within parts are followed. */
const deepest = 8;

type Report = (rule: 'import/missing-file' | 'import/missing-part', written: string, part: string) => void;

/**
 * Put the files into a page that it includes: `<!--@include: ./part.md-->`, and `<<< @/example.js` as a code block.
 *
 * A path begins beside the page, or with `@/` at the root. Of a file may be taken a region (`#name`), the section of a
 * heading, and lines (`{2,5}`); behind the path of code, in braces, are its marked lines and its language, in brackets its
 * title. A file or a part that is nowhere is reported.
 */
export function createIncludes(source: string): (draft: Draft) => undefined {
  const filled = (text: string, folder: string, open: readonly string[], report: Report): string =>
    open.length > deepest
      ? text
      : text.replace(either, (whole) => putIn(whole, folder, open, report) ?? whole);
  const putIn = (
    whole: string,
    folder: string,
    open: readonly string[],
    report: Report,
  ): string | undefined => {
    const [, space = '', path, part, from = '', to = ''] = include.exec(whole) ?? [];
    const [, spaceOfCode = '', code, region, braces = '', label] = snippet.exec(whole) ?? [];
    const written = path ?? code ?? '';
    const place = written.startsWith('@/') ? join(source, written.slice(2)) : join(source, folder, written);
    // A part that names itself would never end.
    if (open.includes(place)) return undefined;
    const text = readOwnText(source, place)?.trimEnd();
    if (text === undefined) {
      report('import/missing-file', written, '');
      return undefined;
    }
    const name = part ?? region;
    const cut = name === undefined ? text : (regionOf(text, name) ?? sectionOf(text, name));
    if (cut === undefined) report('import/missing-part', written, name ?? '');
    if (code !== undefined) return indented(fenceOf(cut ?? text, written, braces, label), spaceOfCode);
    const body = cut === undefined || name === undefined ? splitPage(cut ?? text).body : cut;
    // Lines count in the file as it stands.
    const shown =
      from + to === '' ? body : linesOf(name === undefined ? text : body, from, to || endOf(whole, from));
    return indented(filled(shown, dirname(place.slice(source.length + 1)), [...open, place], report), space);
  };
  return (draft) => {
    if (!/@include:|^[ \t]*<<<[ \t]*\S/m.test(draft.text)) return;
    const isCode = codeIn(draft.tree);
    const edits: Edit[] = [];
    for (const { 0: whole, index } of draft.text.matchAll(either)) {
      if (isCode(index)) continue;
      const named = isInGroup(draft.text, index) ? withLabel(whole) : whole;
      const text = putIn(named, dirname(draft.file), [], (rule, written, part) => {
        if (rule === 'import/missing-file') draft.report(rule, index, { written });
        else draft.report(rule, index, { written, part });
      });
      if (text !== undefined) edits.push({ start: index, end: index + whole.length, text });
    }
    draft.edit('snippets', edits);
  };
}

/** Does an offset lie in a group of code, where files without a title are called by their name? */
function isInGroup(text: string, offset: number): boolean {
  const start = text.lastIndexOf('code-group', offset);
  return start !== -1 && !/^:{3,}[ \t]*$/m.test(text.slice(start, offset));
}

function withLabel(whole: string): string {
  const [, , path, , , label] = snippet.exec(whole) ?? [];
  return path === undefined || label !== undefined ? whole : `${whole.trimEnd()} [${basename(path)}]`;
}

/** `{2}` is one line, `{2,}` all from it on. */
function endOf(whole: string, from: string): string {
  return whole.includes(`{${from}}`) ? from : '';
}

function fenceOf(text: string, path: string, braces: string, label: string | undefined): string {
  const words = braces.trim().split(/\s+/);
  const lines = words.find((word) => /^\d[\d,-]*$/.test(word));
  const language = words.find((word) => /^[A-Za-z]/.test(word)) ?? /\.(\w+)$/.exec(path)?.[1] ?? '';
  const info = [language, ...(lines ? [`{${lines}}`] : []), ...(label ? [`[${label}]`] : [])].join(' ');
  const fence = fenceAround(text);
  return `${fence}${info}\n${text}\n${fence}`;
}

function indented(text: string, space: string): string {
  return space === '' ? text : text.replace(/^(?=.)/gm, space);
}
