import { renderLayout } from '../../layouts/index.ts';
import { diagnose } from '../diagnostics/diagnostic.ts';
import { LayoutError } from '../rendering/layout-error.ts';
import { brokenPage } from './broken-page.ts';
import type { RespondOptions } from './respond.ts';

/** Print the page that is shown in place of one that could not be printed, until that is fixed. */
export function failurePage(
  error: unknown,
  { address, workspace, language }: Omit<RespondOptions, 'root'> & { readonly address: string },
): string {
  if (!(error instanceof LayoutError))
    return `<!doctype html>\n<title>500</title>\n<pre>${escaped(error)}</pre>\n`;
  const [file = error.place] = error.place.split(':', 1);
  return renderLayout(
    brokenPage({
      address,
      project: workspace.project(),
      file,
      diagnostics: [diagnose('site/layout', { file }, { reason: error.message })],
      language,
    }),
  );
}

function escaped(error: unknown): string {
  return String(error).replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
