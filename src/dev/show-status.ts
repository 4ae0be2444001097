import { checkContent, readContent } from '../check/check-content.ts';
import { siteStatus } from '../check/status/status.ts';
import { statusModel } from '../check/status/status-model.ts';
import { statusWordsOf } from '../check/status/words.ts';
import { arrange } from '../diagnostics/arrange.ts';
import type { ReportLanguage } from '../diagnostics/rule.ts';
import { stylesheetsOf } from './stylesheets.ts';
import type { Workspace } from './workspace.ts';

/** Where the status of the site is shown while somebody writes; never a part of what is published. */
export const statusAddress = '/_status/';

/** Print the page that shows the status of the site; `undefined` while the settings are broken. */
export async function showStatus(
  workspace: Workspace,
  language: ReportLanguage,
): Promise<string | undefined> {
  const [project, plan] = [workspace.project(), workspace.plan()];
  if (!project || !plan) return undefined;
  const { site, render } = project;
  const readings = [...workspace.readings().values()];
  const content = await readContent({ site, catalog: plan.catalog, readings, siteHash: project.siteHash });
  const found = arrange([...workspace.diagnostics(), ...checkContent(content)], site.settings.severities);
  const status = await siteStatus({ content, diagnostics: found, now: new Date() });
  return render({
    kind: 'status',
    address: statusAddress,
    language,
    assets: stylesheetsOf(project, ['tables', 'start']),
    ...statusModel(site, status, statusWordsOf(site, language), language),
  });
}
