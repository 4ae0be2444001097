import { VFileMessage } from 'vfile-message';
import { allRules } from '../check/all-rules.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { ReportLanguage, Severity } from '../diagnostics/rule.ts';
import { wordingOf } from './wording.ts';

export interface MessageOptions {
  readonly language: ReportLanguage;
  /** Folder of Kotae's documentation, ending in a slash: `url` then names the part that explains the rule. */
  readonly docs?: URL | undefined;
}

const fatal: Readonly<Record<Severity, boolean | undefined>> = {
  error: true,
  warning: false,
  note: undefined,
};

/**
 * Turn a diagnostic into the message that reporters of unified read, in the reader's language.
 *
 * Diagnostics themselves stay plain data: a cache keeps them, and their language is known only here. `note` holds the
 * hint, `expected` the word that was probably meant, `fatal` the severity as unified counts it.
 */
export function toMessage(diagnostic: Diagnostic, { language, docs }: MessageOptions): VFileMessage {
  const { rule, severity, place, values } = diagnostic;
  const { message: reason, hint } = wordingOf(diagnostic, language);
  const { line, column } = place;
  const message = new VFileMessage(reason, {
    source: 'kotae',
    ruleId: rule,
    place: line === undefined ? undefined : { line, column: column ?? 1 },
  });
  message.name = [place.file, line, column].filter((part) => part !== undefined).join(':');
  message.file = place.file;
  message.column = column;
  message.fatal = fatal[severity];
  message.note = hint;
  if ('nearest' in values && typeof values.nearest === 'string') message.expected = [values.nearest];
  if (docs) message.url = new URL(`checks.md#${sectionOf(rule)}`, docs).href;
  return message;
}

/** The heading of the reference that a rule is under. */
function sectionOf(id: string): string {
  const rule = allRules[id];
  return rule && 'why' in rule ? id.replaceAll('/', '') : 'everything-else-that-reports-tell';
}
