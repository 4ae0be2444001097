import { createDraft, type DraftOptions, type Translation } from './draft.ts';
import { createImportLog } from './import-log.ts';
import { UnreadableText } from './unreadable-text.ts';

/**
 * Do all steps of a translation on the body of a page, and return the new one.
 *
 * A body that can't be parsed in good time is reported, and comes back as it was: nothing that somebody wrote is lost,
 * and no other page waits for it. Then `isTranslated` is false, and of what the steps did before nothing is reported.
 */
export function translateBody(
  options: DraftOptions,
  steps: readonly Translation[],
): { readonly text: string; readonly isTranslated: boolean } {
  const log = createImportLog();
  const draft = createDraft({ ...options, log });
  try {
    for (const step of steps) step(draft);
    void draft.tree; // what the steps made is parsed by the build, too
    options.log.add(log);
    return { text: draft.text, isTranslated: true };
  } catch (error) {
    if (!(error instanceof UnreadableText)) throw error;
    error.reportTo(options.log);
    return { text: options.text, isTranslated: false };
  }
}
