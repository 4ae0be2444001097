import { fileURLToPath } from 'node:url';
import { openWorkspace, type Workspace, type WorkspaceOptions } from '../../src/dev/workspace.ts';

const packageRoot = fileURLToPath(new URL('../..', import.meta.url));

/** Open a site's folder for writing, as `kotae dev` does. */
export function openFolder(
  root: string,
  loadTemplates?: WorkspaceOptions['loadTemplates'],
): Promise<Workspace> {
  return openWorkspace({
    root,
    packageRoot,
    drafts: true,
    onDemand: true,
    variants: false,
    version: 'test',
    loadTemplates,
  });
}
