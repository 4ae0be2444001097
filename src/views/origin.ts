import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { settingsFile } from '../site/settings-file.ts';
import type { Site } from '../site/site.ts';

/** Report once what a site without an origin goes without. */
export function originDiagnostics({ settings }: Site): Diagnostic[] {
  return settings.origin === undefined ? [diagnose('publish/no-origin', { file: settingsFile }, {})] : [];
}
