import { Token, Tokenizer, TokenizerMode } from 'parse5';
import { type Demand, demandsOf } from './demands.ts';

/** What a printed page says, as far as checks ask. */
export interface PageFacts {
  /** Every id, in order, repeated ones included. */
  readonly ids: readonly string[];
  /** Targets of `<a href>`. */
  readonly links: readonly string[];
  /** Addresses of files that the page loads: pictures, scripts, stylesheets, feeds. */
  readonly files: readonly string[];
  readonly title: string;
  readonly description: string;
  readonly isIndexed: boolean;
  /** What it asks of its content security policy: inline styles and scripts, frames, other hosts. */
  readonly demands: readonly Demand[];
  /** Targets of forms. */
  readonly forms: readonly string[];
  readonly alternates: readonly { readonly language: string; readonly href: string }[];
}

/** Elements whose content is text, not markup. */
const rawText: Readonly<Record<string, (typeof TokenizerMode)[keyof typeof TokenizerMode]>> = {
  title: TokenizerMode.RCDATA,
  textarea: TokenizerMode.RCDATA,
  style: TokenizerMode.RAWTEXT,
  script: TokenizerMode.SCRIPT_DATA,
};

/**
 * Read the facts of a page off its HTML.
 *
 * By tokens alone, which is several times quicker than a tree and enough for attributes. What is in
 * `<template>` and `<noscript>` counts.
 */
export function readPage(html: string): PageFacts {
  const ids: string[] = [];
  const links: string[] = [];
  const files: string[] = [];
  const demands: Demand[] = [];
  const forms: string[] = [];
  const alternates: { language: string; href: string }[] = [];
  let title = '';
  let description = '';
  let isIndexed = true;
  let isTitle = false;
  const ignore = () => undefined;
  const onText = ({ chars }: Token.CharacterToken) => {
    if (isTitle) title += chars;
  };
  const tokenizer: Tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: false },
    {
      onStartTag: (tag) => {
        const { tagName } = tag;
        const get = (name: string) => Token.getTokenAttr(tag, name) ?? undefined;
        demands.push(...demandsOf(tag));
        const id = get('id');
        if (id !== undefined) ids.push(id);
        isTitle = tagName === 'title' && title === '';
        if (tagName === 'a' || tagName === 'area') push(links, get('href'));
        else if (['img', 'script', 'source', 'video', 'audio'].includes(tagName)) push(files, get('src'));
        else if (tagName === 'form') push(forms, get('action'));
        else if (tagName === 'meta') {
          const content = get('content') ?? '';
          if (get('name') === 'description') description = content;
          if (get('name') === 'robots' && content.includes('noindex')) isIndexed = false;
        } else if (tagName === 'link') {
          const [rel = '', href] = [get('rel'), get('href')];
          const language = get('hreflang');
          if (rel === 'alternate' && language !== undefined && href !== undefined)
            alternates.push({ language, href });
          else if (rel !== 'canonical') push(files, href);
        }
        const mode = rawText[tagName];
        if (mode !== undefined) {
          tokenizer.state = mode;
          tokenizer.lastStartTagName = tagName;
        }
      },
      onEndTag: () => {
        isTitle = false;
      },
      onCharacter: onText,
      onWhitespaceCharacter: onText,
      onNullCharacter: ignore,
      onComment: ignore,
      onDoctype: ignore,
      onEof: ignore,
    },
  );
  tokenizer.write(html, true);
  return {
    ids,
    links,
    files,
    demands,
    forms,
    title: title.trim(),
    description: description.trim(),
    isIndexed,
    alternates,
  };
}

function push(list: string[], value: string | undefined): void {
  if (value !== undefined) list.push(value);
}
