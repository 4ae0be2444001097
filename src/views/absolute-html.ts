/** Where the addresses of an answer's HTML lead from. */
export interface AbsoluteHtmlOptions {
  /** Scheme and host, put before addresses that begin with `/`; empty leaves them as they are. */
  readonly origin: string;
  /** Whole address of the page, put before fragments. */
  readonly page: string;
}

const tag = /<(\/?)([a-z][a-z0-9-]*)((?:\s+[^\s=>"]+(?:="[^"]*")?)*)\s*\/?>/g;
const attribute = /\s+([^\s=>"]+)(?:="([^"]*)")?/g;

/** Attributes that only work together with the page around the answer. */
const bound = /^(?:srcset|sizes|loading|decoding|tabindex|itemprop|data-.*)$/;

/**
 * Free an answer's HTML from its page, for feeds and exports.
 *
 * Addresses become whole; copy buttons, anchors of headings and smaller variants of pictures go, and so do the meanings of terms; the boxes of
 * checklists become ☐ and ☑. In must come what the dialect prints: every `<` there begins a tag and every value
 * stands in double quotes, so that no parser is needed.
 */
export function absoluteHtml(html: string, { origin, page }: AbsoluteHtmlOptions): string {
  const whole = (address: string) =>
    address.startsWith('#')
      ? page + address
      : address.startsWith('/') && !address.startsWith('//')
        ? origin + address
        : address;
  let dropped: string | undefined;
  let at = 0;
  let result = '';
  for (const found of html.matchAll(tag)) {
    const [text, slash, name = '', attributes = ''] = found;
    if (dropped === undefined) result += html.slice(at, found.index);
    at = found.index + text.length;
    if (dropped !== undefined) {
      if (slash === '/' && name === dropped) dropped = undefined;
    } else if (attributes.includes(' class="term"') || (slash === '/' && name === 'button')) continue;
    else if (slash === '/') result += text;
    else if (attributes.includes(' class="term-meaning"')) dropped = name;
    else if (name === 'button' || attributes.includes(' class="heading-anchor"')) dropped = name;
    else if (name === 'input') result += attributes.includes(' checked') ? '☑ ' : '☐ ';
    else result += `<${name}${attributes.replace(attribute, (...match) => kept(match, whole))}>`;
  }
  return dropped === undefined ? result + html.slice(at) : result;
}

function kept([text, name, value]: readonly unknown[], whole: (address: string) => string): string {
  if (bound.test(String(name))) return '';
  return (name === 'href' || name === 'src' || name === 'poster') && typeof value === 'string'
    ? ` ${name}="${whole(value)}"`
    : String(text);
}
