import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { ReportLanguage } from '../diagnostics/rule.ts';
import type { BrokenPage } from '../pages/models/pages.ts';
import type { Project } from '../project/project.ts';
import { printPlace, wordingOf } from '../reporting/wording.ts';
import { stylesheetsOf } from './stylesheets.ts';

export interface BrokenPageOptions {
  readonly address: string;
  /** What the stylesheet comes from; none while the settings never were valid. */
  readonly project: Project | undefined;
  readonly file: string;
  readonly diagnostics: readonly Diagnostic[];
  readonly language: ReportLanguage;
}

/** Make the page that is shown in place of one that can't be shown: what is wrong, and how to fix it. */
export function brokenPage({ address, project, file, diagnostics, language }: BrokenPageOptions): BrokenPage {
  return {
    kind: 'broken',
    address,
    language,
    assets: stylesheetsOf(project, ['blocks', 'start']),
    file,
    problems: diagnostics.map((diagnostic) => ({
      place: printPlace(diagnostic.place),
      rule: diagnostic.rule,
      ...wordingOf(diagnostic, language),
    })),
  };
}
