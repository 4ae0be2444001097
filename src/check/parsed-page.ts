import type { Nodes, Root } from 'mdast';
import { parseMarkdown } from '../markdown/parse.ts';
import type { Site } from '../site/site.ts';
import type { SourcePage } from './source-page.ts';

/** A page whose Markdown has been read, for as long as rules look at it. */
export interface ParsedPage extends SourcePage {
  readonly site: Site;
  /** The nodes of some types as they were written, in the order of the page. */
  readonly nodes: <Type extends Nodes['type']>(...types: Type[]) => readonly Extract<Nodes, { type: Type }>[];
  /** Read another text as the Markdown of the page is read. */
  readonly parse: (text: string) => Root;
}

/** Read the Markdown of a page. The tree is walked once, whatever rules ask for. */
export function parsePage(page: SourcePage, site: Site): ParsedPage {
  const parse = (text: string) => parseMarkdown(text, { maths: site.settings.math });
  const byType = new Map<string, Nodes[]>();
  const walk = (node: Nodes) => {
    const sameType = byType.get(node.type);
    if (sameType) sameType.push(node);
    else byType.set(node.type, [node]);
    if ('children' in node) for (const child of node.children) walk(child);
  };
  walk(parse(page.source));
  return {
    ...page,
    site,
    parse,
    nodes: <Type extends Nodes['type']>(...types: Type[]) => {
      const found = types.flatMap((type) => byType.get(type) ?? []);
      if (types.length > 1) found.sort((a, b) => offsetOf(a) - offsetOf(b));
      return found as Extract<Nodes, { type: Type }>[];
    },
  };
}

function offsetOf({ position }: Nodes): number {
  return position?.start.offset ?? 0;
}
