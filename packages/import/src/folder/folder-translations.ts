import { translateColours } from '../colours.ts';
import type { Translation } from '../draft.ts';
import { translateEmbedded } from '../embedded.ts';
import { translateCodeGroups } from './code-groups.ts';
import { translateCodeMarks } from './code-marks.ts';
import { translateComponents } from './components.ts';
import { translateDirectives } from './directives.ts';
import { translateExpressions } from './expressions.ts';
import { translateHtmlContent } from './html-content.ts';
import { createImportedParts } from './imported-parts.ts';
import { createIncludes } from './includes.ts';
import { translateShortcodes } from './shortcodes.ts';

/** Every step from a folder's Markdown to the dialect, in order: what the generators of such folders add to it. */
export function folderTranslations(source: string): Translation[] {
  return [
    createIncludes(source), // before all that may be in them
    createImportedParts(source),
    translateShortcodes,
    translateExpressions,
    translateComponents,
    translateHtmlContent, // after components, which are Markdown now
    translateCodeGroups,
    translateCodeMarks,
    translateDirectives,
    translateEmbedded,
    translateColours,
  ];
}
