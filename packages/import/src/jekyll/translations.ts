import { translateColours } from '../colours.ts';
import type { Translation } from '../draft.ts';
import { translateAbbreviations } from './kramdown/abbreviations.ts';
import { translateAttributeLists } from './kramdown/attribute-lists.ts';
import { translateAutolinks } from './kramdown/autolinks.ts';
import { translateComments } from './kramdown/comments.ts';
import { translateDefinitionStarts } from './kramdown/definition-starts.ts';
import { translateEmphasis } from './kramdown/emphasis.ts';
import { translateEscapes } from './kramdown/escapes.ts';
import { translateExtensions } from './kramdown/extensions.ts';
import { translateFences } from './kramdown/fences.ts';
import { translateHeadingIds } from './kramdown/heading-ids.ts';
import { translateHtmlBlocks } from './kramdown/html-blocks.ts';
import { translateLineBreaks } from './kramdown/line-breaks.ts';
import { translateLinkSyntax } from './kramdown/link-syntax.ts';
import { translateListStarts } from './kramdown/list-starts.ts';
import { translateLiteralMarkup } from './kramdown/literal-markup.ts';
import { translateMath } from './kramdown/math.ts';
import { translateNestedLists } from './kramdown/nested-lists.ts';
import { translateTables } from './kramdown/tables.ts';
import { translateUnfinishedTags } from './kramdown/unfinished-tags.ts';

/** The table of contents of the way from kramdown to the dialect: every step, in order. */
export const fromKramdown: readonly Translation[] = [
  // ---- What would swallow the text after it, so that no later step could read that.
  translateFences,
  translateComments, // again: some was in what was code until now
  translateExtensions,
  translateUnfinishedTags,
  translateHtmlBlocks,
  translateColours, // before attribute lists, which may hold one

  // ---- Blocks.
  translateMath, // before its marks are read as emphasis
  translateDefinitionStarts,
  translateListStarts, // before lists find their place in each other
  translateNestedLists,
  translateTables,
  translateAttributeLists, // after blocks are what they were in kramdown
  translateLiteralMarkup,

  // ---- Lines.
  translateAbbreviations,
  translateEscapes,
  translateLineBreaks,
  translateLinkSyntax,
  translateAutolinks,
  translateEmphasis, // after addresses with asterisks have ended
  translateHeadingIds, // last, when the text of headings is final
];
