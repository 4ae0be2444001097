import type { StyleName } from '../bundle/entries.ts';
import type { PageAssets } from '../pages/models/frame.ts';
import type { Project } from '../project/project.ts';

/** Return the addresses of the stylesheets that a page of `kotae dev` needs; none while the settings never were valid. */
export function stylesheetsOf(
  project: Project | undefined,
  names: readonly StyleName[],
): Pick<PageAssets, 'stylesheet' | 'styles'> {
  if (!project) return { stylesheet: '', styles: [] };
  const { site, stylesheet, style } = project;
  return {
    stylesheet: site.addresses.href(stylesheet),
    styles: names.map((name) => site.addresses.href(style(name))),
  };
}
