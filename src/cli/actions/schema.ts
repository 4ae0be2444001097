import { onMachine } from '../../files/machine-error.ts';
import { loadSite } from '../../site/load-site.ts';
import type { CmsProgram } from '../cms-programs.ts';
import { cmsFolder } from '../editor/cms-files.ts';
import { writeCmsFiles } from '../editor/write-cms-files.ts';
import { schemaFolder, writeEditorFiles } from '../editor/write-editor-files.ts';
import { exitCodes } from '../exit-codes.ts';
import { type SiteOptions, siteRoot } from '../site-options.ts';
import type { Terminal } from '../terminal.ts';
import { reportProblems } from './report-problems.ts';

/** Write what editors complete and check front matter and settings with. Returns the exit code. */
export async function writeSchemas(
  options: SiteOptions & { readonly cms?: CmsProgram | true },
  terminal: Terminal,
): Promise<number> {
  const { messages, info } = terminal;
  const root = siteRoot(options, terminal);
  const { site, diagnostics } = await loadSite({ root });
  if (!site) return reportProblems(diagnostics, terminal);
  await onMachine('write', root, () => writeEditorFiles(site));
  info(messages.schemasWritten(schemaFolder));
  if (options.cms) {
    const program = options.cms === true ? 'decap' : options.cms;
    await onMachine('write', root, () => writeCmsFiles(site, program));
    info(messages.schemasWritten(cmsFolder));
  }
  return exitCodes.done;
}
