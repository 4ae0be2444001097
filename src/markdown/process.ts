import type { Root } from 'hast';
import { VFile } from 'vfile';
import { comparePlaces } from '../diagnostics/arrange.ts';
import type { Answer } from './answer.ts';
import type { DialectOptions } from './options.ts';
import { pageOf } from './page.ts';
import { parseMarkdown } from './parse.ts';
import { htmlSteps, markdownSteps, standaloneSteps } from './preset.ts';
import { report } from './report.ts';
import { lineTooDeep } from './too-deep.ts';
import { tooMany } from './too-many.ts';

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
  const { html, standalone } = await render(file);
  const { headings, sections, summary, markdown, links, images, terms, diagnostics } = file.data;
  return {
    html,
    standalone,
    headings: headings ?? [],
    sections: sections ?? [],
    summary: summary ?? '',
    markdown: markdown ?? [''],
    links: links ?? [],
    images: images ?? [],
    terms: terms ?? [],
    ids: idsIn(html),
    diagnostics: (diagnostics ?? []).toSorted((a, b) => comparePlaces(a.place, b.place)),
  };
}

/** The ids of HTML that the dialect prints: every value is in double quotes, and holds two signs encoded. */
function idsIn(html: string): string[] {
  const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id = '']) => id);
  return ids.map((id) => id.replaceAll('&#x22;', '"').replaceAll('&#x26;', '&'));
}

/** What comes out of a text that is not rendered. */
const nothing = { html: '', standalone: '' };

async function render(file: VFile): Promise<Pick<Answer, 'html' | 'standalone'>> {
  const excess = tooMany(String(file.value));
  if (excess !== undefined) {
    const { line, construct, limit } = excess;
    report(file, 'markdown/too-many', { line }, { construct, limit });
    return nothing;
  }
  const line = lineTooDeep(String(file.value));
  if (line !== undefined) {
    report(file, 'markdown/too-deep', { line }, {});
    return nothing;
  }
  try {
    const tree = await markdownSteps.run(parseMarkdown(String(file.value), pageOf(file)), file);
    const page = (await htmlSteps.run(tree as Root, file)) as Root;
    const html = htmlSteps.stringify(page, file);
    return { html, standalone: standaloneSteps.stringify(standaloneSteps.runSync(page, file) as Root, file) };
  } catch (error) {
    // Trees are walked by recursion, everywhere: only a text of thousands of nested blocks exhausts the stack.
    if (!(error instanceof RangeError)) throw error;
    file.data = {};
    report(file, 'markdown/too-deep', {}, {});
    return nothing;
  }
}
