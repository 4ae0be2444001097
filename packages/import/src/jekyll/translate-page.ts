import { processAnswer } from 'kotae/dialect';
import { en } from 'kotae/site';
import { translateColours } from '../colours.ts';
import { translateEmbedded } from '../embedded.ts';
import type { ImportLog } from '../import-log.ts';
import { lostText } from '../lost-text.ts';
import { translateBody } from '../translate-body.ts';
import { type FrontMatterOptions, translateFrontMatter } from './front-matter.ts';
import { translateHtmlPage } from './html-page.ts';
import { translateComments } from './kramdown/comments.ts';
import { type LinksOptions, translateLinks } from './links.ts';
import type { FillLiquid } from './liquid.ts';
import type { SourcePage } from './source-page.ts';
import { fromKramdown } from './translations.ts';

export interface TranslatePageOptions {
  readonly page: SourcePage;
  readonly frontMatter: Omit<FrontMatterOptions, 'page' | 'log'>;
  readonly links: Omit<LinksOptions, 'page' | 'address' | 'path'>;
  readonly fillLiquid: FillLiquid;
  readonly log: ImportLog;
}

/** How many words one diagnostic names. */
const wordsTold = 20;

/**
 * Translate one page: the file of the new site as text.
 *
 * At the end the answer is rendered as the site will render it, and words of the source that it does not show are
 * reported. A body that takes too long to parse comes in as it is, which is reported, too.
 */
export async function translatePage(options: TranslatePageOptions): Promise<string> {
  const { page, frontMatter, links, fillLiquid, log } = options;
  const { category } = frontMatter;
  const { language, slug, address, split } = page;
  const isHtml = /html?$/i.test(page.extension);
  let filled = '';
  const { text: body, isTranslated } = translateBody(
    {
      text: isHtml ? `<div>\n${split.body}\n</div>\n` : split.body,
      file: page.path,
      firstLine: isHtml ? split.bodyLine - 1 : split.bodyLine,
      log,
    },
    [
      translateComments, // before others make comments that would end it
      (draft) => fillLiquid(draft, pageValues(page)),
      ({ text }) => {
        filled = text;
      },
      translateEmbedded,
      ...(isHtml ? [translateHtmlPage, translateColours] : fromKramdown),
      (draft) =>
        translateLinks(draft, { ...links, page: { category, language, slug }, address, path: page.path }),
    ],
  );
  const front = translateFrontMatter({ ...frontMatter, page, log });
  const text = `---\n${front}\n---\n${body.endsWith('\n') || body === '' ? body : `${body}\n`}`;
  if (!isTranslated) return text;
  const { html } = await processAnswer(text, {
    file: page.path,
    language,
    texts: en.markdown,
    resolveLink: (written) => ({ href: written }),
  });
  const words = lostText(filled, html);
  for (let at = 0; at < words.length; at += wordsTold) {
    const place = { file: page.path, line: split.bodyLine };
    log.report('import/lost-text', place, { words: words.slice(at, at + wordsTold) });
  }
  return text;
}

/** What the page's templates know of it. */
function pageValues({
  entries,
  address,
  path,
  language,
  date,
}: SourcePage): Readonly<Record<string, unknown>> {
  const own = entries.filter(({ key }) => key !== '').map(({ key, value }) => [key, value]);
  return {
    lang: language,
    url: address,
    path,
    ...(date !== undefined && { date }),
    ...Object.fromEntries(own),
  };
}
