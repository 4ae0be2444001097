import { rehype } from 'rehype';
import rehypeStringify from 'rehype-stringify';
import { remark } from 'remark';
import remarkFrontmatter from 'remark-frontmatter';
import { unified } from 'unified';
import { rehypeChecklists } from './rehype/checklists.ts';
import { rehypeCode } from './rehype/code/code.ts';
import { rehypeCollect } from './rehype/collect.ts';
import { rehypeDirections } from './rehype/directions.ts';
import { rehypeFootnotes } from './rehype/footnotes.ts';
import { rehypeGalleries } from './rehype/galleries/galleries.ts';
import { rehypeGlossary } from './rehype/glossary.ts';
import { rehypeHeadings } from './rehype/headings.ts';
import { rehypeIds } from './rehype/ids.ts';
import { rehypeImages } from './rehype/images.ts';
import { rehypeKeptWords } from './rehype/kept-words.ts';
import { rehypeLastPhrases } from './rehype/last-phrases.ts';
import { rehypeLinks } from './rehype/links.ts';
import { rehypeMaths } from './rehype/maths.ts';
import { rehypeNames } from './rehype/names.ts';
import { rehypePageClasses } from './rehype/page-classes.ts';
import { rehypePhrases } from './rehype/phrases.ts';
import { rehypeRawWhenNeeded } from './rehype/raw.ts';
import { rehypeSanitizeAnswer } from './rehype/sanitize.ts';
import { rehypeStackedTables } from './rehype/stacked-tables.ts';
import { rehypeStandalone } from './rehype/standalone.ts';
import { rehypeTables } from './rehype/tables.ts';
import { rehypeTabs } from './rehype/tabs.ts';
import { rehypeVideos } from './rehype/videos.ts';
import { remarkAttributeLists } from './remark/attribute-lists.ts';
import { remarkCallouts } from './remark/callouts.ts';
import { remarkChecklists } from './remark/checklists.ts';
import { remarkCodeMeta } from './remark/code-meta.ts';
import { remarkCutAddresses } from './remark/cut-addresses.ts';
import { remarkDefinitionLists } from './remark/definition-lists.ts';
import { remarkDirectives } from './remark/directives/directives.ts';
import { remarkFootnoteLabels } from './remark/footnote-labels.ts';
import { remarkForeignSyntax } from './remark/foreign-syntax/foreign-syntax.ts';
import { remarkHtmlTags } from './remark/html-tags.ts';
import { remarkImageAlt } from './remark/image-alt.ts';
import { remarkLeftoverBraces } from './remark/leftover-braces.ts';
import { remarkLinksInHtml } from './remark/links-in-html.ts';
import { remarkLostCells } from './remark/lost-cells.ts';
import { remarkLostMarks } from './remark/lost-marks.ts';
import { remarkMarkdownVersion } from './remark/markdown-version/markdown-version.ts';
import { remarkMaths } from './remark/maths.ts';
import { remarkReferenceLabels } from './remark/reference-labels.ts';
import { remarkTitles } from './remark/titles.ts';
import { remarkWrappedLines } from './remark/wrapped-lines.ts';
import { type Syntax, syntaxes } from './syntax.ts';
import { remarkToHtml } from './to-html.ts';

export interface ParserOptions {
  /** The syntax beyond CommonMark that is read. Default: all of the dialect. */
  readonly known?: readonly Syntax[] | undefined;
  /** Is front matter, at the beginning of the text, read as such? Default: yes. */
  readonly frontMatter?: boolean | undefined;
}

/** Create the parser of the dialect: Markdown in, a tree out, with the positions of the text and before any step. */
export function createParser({ known = syntaxes, frontMatter = true }: Readonly<ParserOptions> = {}) {
  return remark()
    .data({
      micromarkExtensions: known.flatMap(({ micromark }) => micromark),
      fromMarkdownExtensions: known.flatMap(({ fromMarkdown }) => fromMarkdown),
    })
    .use(frontMatter ? [remarkFrontmatter] : []) // becomes one node, and lines keep their numbers
    .freeze();
}

/*
 * The table of contents of the dialect: every step from a parsed answer to its HTML, in order. A step asks the file
 * for what it needs to know of the page and its site, so that one frozen processor serves all answers.
 */

/** What is in the source, while its positions are exact. */
export const markdownSteps = remark()
  .use(remarkLinksInHtml) // before all that asks what is a link
  .use(remarkForeignSyntax)
  .use(remarkLostCells)
  .use(remarkLostMarks)
  .use(remarkFootnoteLabels)
  .use(remarkReferenceLabels)
  .use(remarkCutAddresses)
  .use(remarkTitles)
  .use(remarkHtmlTags)
  .use(remarkImageAlt)
  .use(remarkAttributeLists) // before lines are cut, because a list belongs to the thing directly before it
  .use(remarkLeftoverBraces) // of those that are left
  .use(remarkCodeMeta) // before the Markdown version, which says the titles of fences
  .use(remarkMarkdownVersion) // while nodes still are where the source has them
  .use(remarkDefinitionLists)
  .use(remarkCallouts)
  .use(remarkDirectives)
  .use(remarkChecklists)
  .use(remarkMaths)
  .use(remarkWrappedLines) // after all that look for lines
  .use(remarkToHtml)
  .freeze();

/** From here on raw HTML and Markdown are one tree. */
export const htmlSteps = rehype()
  .use(rehypeRawWhenNeeded)
  .use(rehypePageClasses) // before our own markup, which wears them
  .use(rehypeSanitizeAnswer) // last word on what curators wrote; all that follows is our own markup
  .use(rehypeIds) // contents list, anchors and captions refer to ids
  .use(rehypeTabs) // after ids of headings, which come first
  .use(rehypeVideos) // before all that looks for pictures
  .use(rehypeGalleries)
  .use(rehypeCollect) // after captions of pictures, before buttons and labels add words
  .use(rehypeImages) // after galleries, which say what is a full picture
  .use(rehypeLinks) // before anchors, which are not the curator's links
  .use(rehypeDirections)
  .use(rehypeFootnotes)
  .use(rehypeTables)
  .use(rehypeGlossary) // after the words are collected, before labels and buttons are made
  .use(rehypeMaths) // after the words are collected: TeX is what people search for
  .use(rehypeStackedTables)
  .use(rehypePhrases) // after captions of pictures are made, before those of code
  .use(rehypeLastPhrases)
  .use(rehypeKeptWords) // after phrases are found, whose spaces it changes
  .use(rehypeCode)
  .use(rehypeChecklists)
  .use(rehypeNames) // after captions, buttons and pictures are there
  .use(rehypeHeadings) // last, so that no other step meets the wrapped headings
  .freeze();

/** From the tree that the page's HTML was printed from, the answer without its page. */
export const standaloneSteps = unified().use(rehypeStandalone).use(rehypeStringify).freeze();
