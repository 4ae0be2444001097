import type { Root } from 'hast';
import { VFile } from 'vfile';
import type { Answer } from './answer.ts';
import type { DialectOptions } from './options.ts';
import { parseMarkdown } from './parse.ts';
import { htmlSteps, markdownSteps } from './preset.ts';
import { report } from './report.ts';

/**
 * Render one answer.
 *
 * In: a whole Markdown file, front matter included, so that lines in diagnostics are the file's own (what the front
 * matter says is read elsewhere). Out: HTML and everything that others ask about the answer, as plain data.
 * Whatever is wrong with the text is a diagnostic; a text nested too deeply for any renderer comes out empty.
 * Rejects only when `resolveImage` does, or when there is a bug.
 */
export async function processAnswer(source: string, options: Readonly<DialectOptions>): Promise<Answer> {
  const file = new VFile({ value: source.replaceAll(/\r\n?/g, '\n'), path: options.file });
  file.data.page = options;
  const html = await render(file);
  const { headings, sections, summary, markdown, links, images, needs, terms, diagnostics } = file.data;
  return {
    html,
    headings: headings ?? [],
    sections: sections ?? [],
    summary: summary ?? '',
    markdown: markdown ?? [''],
    links: links ?? [],
    images: images ?? [],
    needs: needs ?? [],
    terms: terms ?? [],
    ids: idsIn(html),
    diagnostics: (diagnostics ?? []).toSorted(
      (a, b) => (a.place.line ?? 0) - (b.place.line ?? 0) || (a.place.column ?? 0) - (b.place.column ?? 0),
    ),
  };
}

/** The ids of HTML that the dialect prints: every value stands in double quotes, and holds two signs encoded. */
function idsIn(html: string): string[] {
  const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id = '']) => id);
  return ids.map((id) => id.replaceAll('&#x22;', '"').replaceAll('&#x26;', '&'));
}

async function render(file: VFile): Promise<string> {
  const line = lineTooDeep(String(file.value));
  if (line !== undefined) {
    report(file, 'markdown/too-deep', { line }, {});
    return '';
  }
  try {
    const tree = await markdownSteps.run(parseMarkdown(String(file.value)), file);
    return htmlSteps.stringify(await htmlSteps.run(tree as Root, file), file);
  } catch (error) {
    // Trees are walked by recursion, everywhere: only a text of thousands of nested blocks exhausts the stack.
    if (!(error instanceof RangeError)) throw error;
    file.data = {};
    report(file, 'markdown/too-deep', {}, {});
    return '';
  }
}

/** Quotes and lists that one line opens. The parser's memory grows with the square of their number. */
const deepLine = /^[ \t]*(?:(?:>|[-*+]|\d{1,9}[.)])[ \t]*){100}/;
const thematicBreak = /^[ \t]*([-*])(?:[ \t]*\1)*[ \t]*$/;

/** The first line that is nested more deeply than anybody writes; lines count from 1. */
function lineTooDeep(source: string): number | undefined {
  const index = source.split('\n').findIndex((line) => deepLine.test(line) && !thematicBreak.test(line));
  return index === -1 ? undefined : index + 1;
}
