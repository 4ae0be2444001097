import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import type { Spot } from '../../diagnostics/diagnostic.ts';
import { report } from '../report.ts';
import { walk } from '../walk.ts';
import { shortened } from './shortened.ts';
import { spotIn } from './spot-in.ts';

/** A comment, or a tag with its closing slash and its name. What has no end goes on to the end, and is none. */
const tag = /<!--[\s\S]*?(?:-->|$)|<(\/?)([A-Za-z][^\s/>]*)(?:"[^"]*(?:"|$)|'[^']*(?:'|$)|[^"'>])*(?:>|$)/g;

/** A comment, or what browsers take for one. A document type is left over from an HTML page, and nobody misses it. */
const declaration = /<!--[\s\S]*?(?:-->|$)|(<\?[\s\S]*?(?:\?>|$)|<!(?!doctype\b)[^>]*(?:>|$))/gi;

const withoutEnd = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));
/** Elements whose end tags HTML lets out. */
const endOptional = new Set(
  'colgroup dd dt li option optgroup p rp rt tbody td tfoot th thead tr'.split(' '),
);

/** A component of MDX, reported by `remarkForeignSyntax`. */
const component = /^<[A-Z][^>]*\/>$/;

interface OpenTag {
  readonly name: string;
  readonly spot: Spot;
}

/**
 * Report raw HTML elements that are never closed, end tags that close nothing, and what HTML takes for a comment though it
 * is written otherwise, such as `<?= $name ?>` and `<![CDATA[text]]>`.
 *
 * Browsers repair both, often not as meant; `<a name="x"/>` counts as unclosed, because HTML ignores the slash.
 * Void elements, and elements whose end tag is optional, are let be.
 */
export function remarkHtmlTags() {
  return (tree: Root, file: VFile): undefined => {
    const source = String(file.value).split(/\r\n|\r|\n/);
    const open: OpenTag[] = [];
    walk(tree, (node) => {
      if (node.type !== 'html') return;
      for (const { 1: found, index } of node.value.matchAll(declaration)) {
        if (found !== undefined)
          report(file, 'html/declaration', spotIn(node, index, found, source), { found: shortened(found) });
      }
      for (const match of node.value.matchAll(tag)) {
        const name = match[2]?.toLowerCase();
        if (name === undefined || !match[0].endsWith('>') || withoutEnd.has(name) || component.test(match[0]))
          continue;
        const spot = spotIn(node, match.index, match[0], source);
        if (match[1] === '/') close(name, spot);
        else open.push({ name, spot });
      }
    });
    for (const left of open) unclosed(left);

    function close(name: string, spot: Spot): void {
      const at = open.findLastIndex((candidate) => candidate.name === name);
      if (at < 0) report(file, 'html/stray-end-tag', spot, { name });
      else for (const inner of open.splice(at).slice(1)) unclosed(inner);
    }

    function unclosed({ name, spot }: OpenTag): void {
      if (!endOptional.has(name)) report(file, 'html/unclosed-element', spot, { name });
    }
  };
}
