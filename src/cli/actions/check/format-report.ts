import { isAbsolute, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import type { ReportLanguage } from '../../../diagnostics/rule.ts';
import { packageRoot } from '../../../project/package.ts';
import { printReport } from '../../../reporting/print-report.ts';
import { toMessage } from '../../../reporting/to-message.ts';
import { wordingOf } from '../../../reporting/wording.ts';
import type { ReportFormat } from '../../report-formats.ts';

export interface ReportOptions {
  readonly language: ReportLanguage;
  readonly colour: boolean;
  /** Absolute path of the site's folder. */
  readonly root: string;
}

/** Print a report in one of its forms. */
export function formatReport(
  diagnostics: readonly Diagnostic[],
  format: ReportFormat,
  { language, colour, root }: ReportOptions,
): string {
  switch (format) {
    case 'json':
      return `${JSON.stringify(
        diagnostics.map((diagnostic) => asData(diagnostic, language)),
        undefined,
        2,
      )}\n`;
    case 'github':
      return diagnostics.map((diagnostic) => `${annotation(diagnostic, language, root)}\n`).join('');
    case 'text':
      return printReport(diagnostics, language, colour);
  }
}

/** A diagnostic as plain data. The words are in the language of the report; `values` are what they speak of. */
function asData(diagnostic: Diagnostic, language: ReportLanguage) {
  const { severity, values } = diagnostic;
  const { ruleId, file, line, column, reason, note, expected, url } = toMessage(diagnostic, {
    language,
    docs,
  });
  return { rule: ruleId, severity, file, line, column, message: reason, hint: note, expected, url, values };
}

const docs = pathToFileURL(join(packageRoot, 'docs', '/'));

const commands = { error: 'error', warning: 'warning', note: 'notice' } as const;

/**
 * A workflow command that annotates a line of a pull request.
 *
 * Paths are relative to the checkout (`GITHUB_WORKSPACE`, otherwise the current folder).
 * Escaping as in https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts
 */
function annotation(diagnostic: Diagnostic, language: ReportLanguage, root: string): string {
  const { rule, severity, place } = diagnostic;
  const { message, hint } = wordingOf(diagnostic, language);
  const checkout = process.env.GITHUB_WORKSPACE ?? process.cwd();
  // A page that a layout alone makes is named by its address: no line of a file can be annotated.
  const file = isAbsolute(place.file) ? undefined : relative(checkout, resolve(root, place.file));
  const properties = { file: file?.replaceAll('\\', '/'), line: place.line, col: place.column, title: rule };
  const written = Object.entries(properties)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  const text = file === undefined ? `${place.file}: ${message}. ${hint}` : `${message}. ${hint}`;
  return `::${commands[severity]} ${written.join(',')}::${escapeData(text)}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
