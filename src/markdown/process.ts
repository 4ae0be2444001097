import { VFile } from 'vfile';
import type { Answer } from './answer.ts';
import type { DialectOptions } from './options.ts';
import { createProcessor } from './preset.ts';
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
  const html = await render(file, options);
  const { headings, sections, summary, markdown, links, images, needs, diagnostics } = file.data;
  return {
    html,
    headings: headings ?? [],
    sections: sections ?? [],
    summary: summary ?? '',
    markdown: markdown ?? [''],
    links: links ?? [],
    images: images ?? [],
    needs: needs ?? [],
    diagnostics: (diagnostics ?? []).toSorted(
      (a, b) => (a.place.line ?? 0) - (b.place.line ?? 0) || (a.place.column ?? 0) - (b.place.column ?? 0),
    ),
  };
}

async function render(file: VFile, options: Readonly<DialectOptions>): Promise<string> {
  try {
    return String(await createProcessor(options).process(file));
  } catch (error) {
    // Trees are walked by recursion, everywhere: only a text of thousands of nested blocks exhausts the stack.
    if (!(error instanceof RangeError)) throw error;
    file.data = {};
    report(file, 'markdown/too-deep', {}, {});
    return '';
  }
}
