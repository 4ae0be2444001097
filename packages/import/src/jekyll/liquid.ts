import { Liquid } from 'liquidjs';
import type { Draft, Edit } from '../draft.ts';

export interface LiquidOptions {
  readonly baseurl: string;
  readonly url: string;
  /** The site's own includes, by file name. */
  readonly includes: Readonly<Record<string, string>>;
}

const raw = /\{%-?\s*raw\s*-?%\}([\s\S]*?)\{%-?\s*endraw\s*-?%\}/g;
const comment = /\{%-?\s*comment\s*-?%\}([\s\S]*?)\{%-?\s*endcomment\s*-?%\}/g;
const expression = /\{\{-?[\s\S]*?-?\}\}|\{%-?[\s\S]*?-?%\}/g;

/**
 * Fill in the Liquid of a page, as far as its values are known.
 *
 * Known are `site.baseurl`, `site.url` (with the filters that only need these) and the site's own includes:
 * `{% include image.html url="a.png" %}` becomes what `_includes/image.html` makes of it. `{% raw %}` gives its
 * text, a comment becomes an HTML comment. Anything else is reported and stays as text. Code is no exception:
 * Jekyll fills it in, too.
 */
export function createLiquid({ baseurl, url, includes }: LiquidOptions): (draft: Draft) => undefined {
  const engine = new Liquid({
    jekyllInclude: true,
    dynamicPartials: false,
    templates: { ...includes },
    strictVariables: true,
    strictFilters: true,
    ownPropertyOnly: true,
  });
  engine.registerFilter('relative_url', (path: unknown) => baseurl + absolutePath(path));
  engine.registerFilter('absolute_url', (path: unknown) => url + baseurl + absolutePath(path));
  const scope = { site: { baseurl, url } };

  const fill = (written: string): string | undefined => {
    if (!/^\{\{|^\{%-?\s*include\s/.test(written)) return undefined;
    try {
      return String(engine.parseAndRenderSync(written, scope)).trim();
    } catch {
      return undefined;
    }
  };

  return (draft) => {
    if (!/\{\{|\{%/.test(draft.text)) return;
    const edits: Edit[] = [];
    const done: Edit[] = [];
    const take = (pattern: RegExp, replace: (match: RegExpMatchArray) => string | undefined) => {
      for (const match of draft.text.matchAll(pattern)) {
        const start = match.index;
        const end = start + match[0].length;
        if (done.some((edit) => start < edit.end && end > edit.start)) continue;
        const text = replace(match);
        if (text !== undefined) edits.push({ start, end, text });
        done.push({ start, end, text: '' });
      }
    };
    take(raw, ([, text = '']) => text);
    take(comment, ([, text = '']) => `<!-- ${text.trim().replaceAll('--', '- -')} -->`);
    take(expression, (match) => {
      const text = fill(match[0]);
      if (text === undefined && !isPart(match[0]))
        draft.report('import/liquid', match.index ?? 0, { found: shortened(match[0]) });
      return text;
    });
    draft.edit('liquid', edits);
  };
}

/** A tag that belongs to one before it, which is reported. */
function isPart(written: string): boolean {
  return /^\{%-?\s*(?:end\w+|else|elsif|when)\b/.test(written);
}

function absolutePath(path: unknown): string {
  const text = String(path);
  return text.startsWith('/') ? text : `/${text}`;
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}
