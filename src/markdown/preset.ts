import rehypeStringify from 'rehype-stringify';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import type { DialectOptions } from './options.ts';
import { rehypeChecklists } from './rehype/checklists.ts';
import { rehypeCode } from './rehype/code.ts';
import { rehypeCollect } from './rehype/collect.ts';
import { rehypeDirections } from './rehype/directions.ts';
import { rehypeFootnotes } from './rehype/footnotes.ts';
import { rehypeGalleries } from './rehype/galleries/galleries.ts';
import { rehypeHeadings } from './rehype/headings.ts';
import { rehypeIds } from './rehype/ids.ts';
import { rehypeImages } from './rehype/images.ts';
import { rehypeLinks } from './rehype/links.ts';
import { rehypePhrases } from './rehype/phrases.ts';
import { rehypeRawWhenNeeded } from './rehype/raw.ts';
import { rehypeSanitizeAnswer } from './rehype/sanitize.ts';
import { rehypeTables } from './rehype/tables.ts';
import { remarkAttributeLists } from './remark/attribute-lists.ts';
import { remarkAutolinks } from './remark/autolinks.ts';
import { remarkCallouts } from './remark/callouts.ts';
import { remarkChecklists } from './remark/checklists.ts';
import { remarkDefinitionLists } from './remark/definition-lists.ts';
import { remarkHtmlTags } from './remark/html-tags.ts';
import { remarkImageAlt } from './remark/image-alt.ts';
import { remarkJapaneseEmphasis } from './remark/japanese-emphasis.ts';
import { remarkMarkdownVersion } from './remark/markdown-version/markdown-version.ts';
import { remarkWrappedLines } from './remark/wrapped-lines.ts';

/** Reading: what the parser knows. Checks read what was written by it alone. */
export function createParser() {
  return unified()
    .use(remarkParse)
    .use(remarkFrontmatter) // is skipped, and lines keep their numbers
    .use(remarkGfm, { singleTilde: false }) // `1~2` and `10~20` are ranges
    .use(remarkAutolinks) // after GFM: the later one is asked first
    .use(remarkJapaneseEmphasis);
}

/** The table of contents of the dialect: every step from Markdown to an answer's HTML, in order. */
export function createProcessor(options: Readonly<DialectOptions>) {
  const {
    texts,
    language,
    resolveLink,
    resolveImage,
    phrases,
    rightToLeft,
    reservedIdPrefix: reservedPrefix = 'kotae-',
  } = options;
  return (
    createParser()
      // ---- Markdown: what stands in the source, while its positions are exact.
      .use(remarkHtmlTags)
      .use(remarkImageAlt)
      .use(remarkAttributeLists) // before lines are cut, because a list belongs to the thing directly before it
      .use(remarkMarkdownVersion, { resolveLink, resolveImage }) // while nodes still stand where the source has them
      .use(remarkDefinitionLists)
      .use(remarkCallouts, { texts })
      .use(remarkChecklists)
      .use(remarkWrappedLines) // after all that look for lines

      // ---- HTML: from here on raw HTML and Markdown are one tree.
      .use(remarkRehype, {
        allowDangerousHtml: true,
        clobberPrefix: 'note-',
        footnoteLabel: texts.footnotes,
        footnoteLabelTagName: 'p', // no heading of the answer
        footnoteLabelProperties: { className: ['footnotes-title'] },
        footnoteBackLabel: (index, again) =>
          texts.footnoteBack.replace('{number}', again > 1 ? `${index + 1}-${again}` : `${index + 1}`),
      })
      .use(rehypeRawWhenNeeded)
      .use(rehypeSanitizeAnswer) // last word on what curators wrote; all that follows is our own markup
      .use(rehypeIds, { reservedPrefix }) // contents list, anchors and captions refer to ids
      .use(rehypeGalleries)
      .use(rehypeCollect, { language, phrases }) // after captions of pictures, before buttons and labels add words
      .use(rehypeImages, { resolveImage, resolveLink }) // after galleries, which say what is a full picture
      .use(rehypeLinks, { resolveLink }) // before anchors, which are not the curator's links
      .use(rehypeDirections, { rightToLeft })
      .use(rehypeFootnotes)
      .use(rehypeTables, { texts, reservedPrefix })
      .use(rehypePhrases, { phrases }) // after captions of pictures are made, before those of code
      .use(rehypeCode, { texts })
      .use(rehypeChecklists)
      .use(rehypeHeadings, { texts }) // last, so that no other step meets the wrapped headings
      .use(rehypeStringify)
      .freeze()
  );
}
