import GithubSlugger from 'github-slugger';
import { Liquid } from 'liquidjs';
import { micromark } from 'micromark';
import { closedMatches } from '../closed-matches.ts';
import type { Draft, Edit } from '../draft.ts';
import { shortened } from '../shortened.ts';
import {
  addressOfFile,
  blockEnds,
  endOfHighlight,
  highlightBlock,
  highlighted,
  isPart,
  tokensOf,
} from './liquid-tags.ts';

export interface LiquidOptions {
  /** What templates know as `site`: the configuration, and `data`. */
  readonly site: Readonly<Record<string, unknown>>;
  readonly baseurl: string;
  readonly url: string;
  /** The site's own includes, by their path in `_includes/`. */
  readonly includes: Readonly<Record<string, string>>;
  /** The text of a file by its path relative to a page, for `include_relative`. */
  readonly readBeside?: (page: string, name: string) => string | undefined;
  /** The addresses of pages by the path of their file, for `link` and `post_url`. */
  readonly addresses?: ReadonlyMap<string, string>;
  /** Collections of the site, whose pages only Jekyll knows: `site.faq`. */
  readonly collections?: readonly string[];
  /** Does a plugin build the site once for each language, which it tells as `site.active_lang`? */
  readonly isPolyglot?: boolean;
}

/** What templates know as `page`. */
export type PageValues = Readonly<Record<string, unknown>>;

/** Fill in the Liquid of a draft. */
export type FillLiquid = (draft: Draft, page?: PageValues) => undefined;

const raw = /\{%-?\s*raw\s*-?%\}([\s\S]*?)\{%-?\s*endraw\s*-?%\}/g;
const endOfRaw = /\{%-?\s*endraw\s*-?%\}/g;
const comment = /\{%-?\s*comment\s*-?%\}([\s\S]*?)\{%-?\s*endcomment\s*-?%\}/g;
const endOfComment = /\{%-?\s*endcomment\s*-?%\}/g;

/** What Jekyll itself puts there: unknown here. */
const computed = {
  site: /^(?:pages|posts|collections|documents|static_files|html_(?:pages|files)|time|categories|tags|related_posts)$/,
  page: /^(?:content|excerpt|next|previous|id|relative_path|output|dir)$/,
};

/**
 * Fill in the Liquid of a page, as far as its values are known.
 *
 * Known are `site` with the configuration and data, `page` with its front matter, what is assigned or captured above,
 * and the site's own includes with their parameters; `{% if %}` and `{% for %}` over such values are carried out.
 * `{% include_relative %}` gives the text of a file beside the page, `{% link %}` and `{% post_url %}` give the address of a page, `{% highlight %}` a code block, `{% raw %}` its text,
 * a comment an HTML comment. A value that is missing is empty, as in Jekyll; one that only Jekyll knows is reported,
 * once a page, and stays as text. Code is no exception: Jekyll fills it in, too.
 */
export function createLiquid(options: LiquidOptions): FillLiquid {
  const { site, baseurl, url, includes, addresses = new Map(), collections = [] } = options;
  const ofJekyll = new Set(collections);
  const engine = engineOf(options);
  const templates = Object.values(includes).join('\n');

  return (draft, page = {}) => {
    if (!/\{\{|\{%/.test(draft.text)) return;
    const { text } = draft;
    const asked = `${text}\n${templates}`;
    const scope = {
      site: withMissing(
        { ...site, baseurl, url, ...(options.isPolyglot && { active_lang: page.lang }) },
        'site',
        asked,
        ofJekyll,
      ),
      page: withMissing(page, 'page', asked),
    };
    let prelude = '';
    const render = (written: string, at: number): string | undefined => {
      draft.spend(prelude.length + written.length, at);
      try {
        const source = (prelude + written)
          .replace(
            /\{%-?\s*include_relative\s+([^\s%]+)\s*-?%\}/g,
            (tag, name: string) => options.readBeside?.(draft.file, name) ?? tag,
          )
          .replace(/\{%-?\s*include\s[\s\S]*?%\}/g, withParameters);
        const result = String(engine.parseAndRenderSync(source, scope)).trim();
        // Jekyll prints a table of values in Ruby's own form, which nobody meant to show.
        return result.includes('[object Object]') ? undefined : result;
      } catch {
        return undefined;
      }
    };
    const withParameters = (tag: string): string => {
      const name = /include\s+(\S+)/.exec(tag)?.[1] ?? '';
      const named = [...(includes[name] ?? '').matchAll(/\binclude\.([\w-]+)/g)].map(([, key = '']) => key);
      const missing = [...new Set(named)].filter((key) => !new RegExp(`\\b${key}\\s*=`).test(tag));
      return tag.replace(/\s*-?%\}$/, (end) => missing.map((key) => ` ${key}=nil`).join('') + end);
    };

    const edits: Edit[] = [];
    let done = 0;
    const replace = (start: number, end: number, by: string) => {
      edits.push({ start, end, text: by });
      done = end;
    };
    const reported = new Set<string>();
    const report = (found: string, at: number) => {
      const short = shortened(found.replace(/\s+/g, ' '), 80);
      if (reported.has(short) || isPart(found)) return;
      reported.add(short);
      draft.report('import/liquid', at, { found: short });
    };
    const verbatim = verbatimIn(text);
    const tokens = tokensOf(text);
    const ends = blockEnds(tokens);
    for (const [index, token] of tokens.entries()) {
      if (token.start < done) continue;
      const block = verbatim.get(token.start);
      if (block !== undefined) {
        replace(token.start, block.end, block.text);
        continue;
      }
      const address = addressOfFile(token.text, addresses);
      if (address !== undefined) {
        replace(token.start, token.end, address);
        continue;
      }
      const end = ends.get(index) ?? token.end;
      const written = text.slice(token.start, end);
      const result = render(written, token.start);
      if (result === undefined) {
        report(token.text, token.start);
        done = token.end;
      } else {
        if (token.name === 'assign' || token.name === 'capture') prelude += written;
        replace(token.start, end, result);
      }
    }
    draft.edit('liquid', edits);
  };
}

function engineOf({ baseurl, url, includes }: LiquidOptions): Liquid {
  const engine = new Liquid({
    jekyllInclude: true,
    dynamicPartials: false,
    templates: { ...includes },
    strictVariables: true,
    strictFilters: true,
    ownPropertyOnly: true,
    // A template of a stranger must not keep the import busy.
    parseLimit: 1e6,
    renderLimit: 2000,
    memoryLimit: 1e8,
  });
  engine.registerFilter('relative_url', (path: unknown) => baseurl + absolutePath(path));
  engine.registerFilter('absolute_url', (path: unknown) => url + baseurl + absolutePath(path));
  engine.registerFilter('markdownify', markdownified);
  return engine;
}

/** Markdown as HTML, with the ids that kramdown gives headings. */
function markdownified(value: unknown): string {
  const slugger = new GithubSlugger();
  const html = micromark(String(value ?? ''), { allowDangerousHtml: true });
  return html.trim().replace(/<(h[1-6])>(.*?)<\/\1>/g, (_whole, name: string, inner: string) => {
    const id = slugger.slug(inner.replace(/<[^<>]*>/g, ''));
    return `<${name} id="${id}">${inner}</${name}>`;
  });
}

/** Blocks that are taken as they are, by where they begin. */
function verbatimIn(text: string): ReadonlyMap<number, { readonly end: number; readonly text: string }> {
  const found = new Map<number, { end: number; text: string }>();
  const take = (pattern: RegExp, closing: RegExp, replacement: (match: RegExpMatchArray) => string) => {
    for (const match of closedMatches(text, pattern, closing))
      found.set(match.index, { end: match.index + match[0].length, text: replacement(match) });
  };
  take(raw, endOfRaw, ([, inner = '']) => inner);
  take(comment, endOfComment, ([, inner = '']) => `<!-- ${inner.trim().replaceAll('--', '- -')} -->`);
  take(highlightBlock, endOfHighlight, (match) => highlighted(match, text));
  return found;
}

/** Values with those that templates ask for and that nobody set, which are empty in Jekyll. */
function withMissing(
  values: Readonly<Record<string, unknown>>,
  name: keyof typeof computed,
  asked: string,
  ofJekyll: ReadonlySet<string> = new Set(),
): Record<string, unknown> {
  const result: Record<string, unknown> = { ...values };
  for (const [, key = ''] of asked.matchAll(new RegExp(`\\b${name}\\.([A-Za-z_][\\w-]*)`, 'g')))
    if (!Object.hasOwn(result, key) && !computed[name].test(key) && !ofJekyll.has(key)) result[key] = null;
  return result;
}

function absolutePath(path: unknown): string {
  const text = String(path);
  return text.startsWith('/') ? text : `/${text}`;
}
