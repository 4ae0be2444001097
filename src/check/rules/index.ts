import type { BuiltRule, ContentRule, PageRule } from '../rule.ts';
import { answersEmpty } from './answers-empty.ts';
import { builtDeadAnchor } from './built-dead-anchor.ts';
import { builtDeadLink } from './built-dead-link.ts';
import { builtDuplicateId } from './built-duplicate-id.ts';
import { builtMissingDescription } from './built-missing-description.ts';
import { builtMissingTitle } from './built-missing-title.ts';
import { builtOneSidedAlternate } from './built-one-sided-alternate.ts';
import { builtOutsideBasePath } from './built-outside-base-path.ts';
import { builtRefusedPart } from './built-refused-part.ts';
import { builtUnreachablePage } from './built-unreachable-page.ts';
import { frontMatterOneWordList } from './front-matter-one-word-list.ts';
import { glossaryUnused } from './glossary-unused.ts';
import { headingsLevelJump } from './headings-level-jump.ts';
import { headingsUnderlinedText } from './headings-underlined-text.ts';
import { linksNeverExisted } from './links-never-existed.ts';
import { linksRedirected } from './links-redirected.ts';
import { linksUnknownFilter } from './links-unknown-filter.ts';
import { searchesLowAnswer } from './searches-low-answer.ts';
import { searchesUnanswered } from './searches-unanswered.ts';
import { searchesUnknownAnswer } from './searches-unknown-answer.ts';
import { siteUnknownRule } from './site-unknown-rule.ts';
import { textChangedNumbers } from './text-changed-numbers.ts';
import { textHalfTypedAttributes } from './text-half-typed-attributes.ts';
import { textHalfTypedCallout } from './text-half-typed-callout.ts';
import { textHalfTypedCheckbox } from './text-half-typed-checkbox.ts';
import { textHalfTypedComment } from './text-half-typed-comment.ts';
import { textHalfTypedDefinition } from './text-half-typed-definition.ts';
import { textHalfTypedDescription } from './text-half-typed-description.ts';
import { textHalfTypedFence } from './text-half-typed-fence.ts';
import { textHalfTypedHeading } from './text-half-typed-heading.ts';
import { textHalfTypedImage } from './text-half-typed-image.ts';
import { textHalfTypedLink } from './text-half-typed-link.ts';
import { textHalfTypedList } from './text-half-typed-list.ts';
import { textHalfTypedTable } from './text-half-typed-table.ts';
import { textLineInTable } from './text-line-in-table.ts';
import { textLostBackslash } from './text-lost-backslash.ts';
import { textMarkdownInHtml } from './text-markdown-in-html.ts';
import { textOddSpace } from './text-odd-space.ts';
import { textRestartedList } from './text-restarted-list.ts';
import { textUnmadeEmphasis } from './text-unmade-emphasis.ts';
import { titlesDuplicate } from './titles-duplicate.ts';
import { titlesNounPhrase } from './titles-noun-phrase.ts';
import { titlesTooLong } from './titles-too-long.ts';
import { translationsMissing } from './translations-missing.ts';
import { translationsNoSource } from './translations-no-source.ts';
import { translationsStale } from './translations-stale.ts';
import { vocabularyLetterCaseDuplicate } from './vocabulary-letter-case-duplicate.ts';
import { vocabularyUnused } from './vocabulary-unused.ts';

/** Every rule over one page at a time. */
export const pageRules: readonly PageRule[] = [
  titlesTooLong,
  titlesNounPhrase,
  frontMatterOneWordList,
  answersEmpty,
  headingsLevelJump,
  headingsUnderlinedText,
  textHalfTypedList,
  textRestartedList,
  textChangedNumbers,
  textHalfTypedTable,
  textLineInTable,
  textHalfTypedFence,
  textHalfTypedAttributes,
  textHalfTypedLink,
  textHalfTypedImage,
  textHalfTypedHeading,
  textHalfTypedDefinition,
  textHalfTypedDescription,
  textHalfTypedCallout,
  textHalfTypedCheckbox,
  textHalfTypedComment,
  textLostBackslash,
  textMarkdownInHtml,
  textOddSpace,
  textUnmadeEmphasis,
  linksUnknownFilter,
];

/** Every rule over all pages seen together, the settings and the vocabulary. */
export const contentRules: readonly ContentRule[] = [
  titlesDuplicate,
  linksRedirected,
  linksNeverExisted,
  vocabularyLetterCaseDuplicate,
  vocabularyUnused,
  glossaryUnused,
  searchesUnanswered,
  searchesLowAnswer,
  searchesUnknownAnswer,
  siteUnknownRule,
  translationsMissing,
  translationsStale,
  translationsNoSource,
];

/** Every rule over the pages as they are published. */
export const builtRules: readonly BuiltRule[] = [
  builtDeadLink,
  builtDeadAnchor,
  builtDuplicateId,
  builtMissingTitle,
  builtMissingDescription,
  builtUnreachablePage,
  builtOneSidedAlternate,
  builtOutsideBasePath,
  builtRefusedPart,
];
