import type { Root as Html } from 'hast';
import type { Root } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import type { VFile } from 'vfile';
import { decodeAddress } from '../files/decode-address.ts';
import { pageOf } from './page.ts';
import { walkElements } from './walk.ts';

/**
 * Turn Markdown into HTML, raw HTML kept as it is written for later steps.
 *
 * The title of the footnotes and the labels of their ways back are in the page's language.
 */
export function remarkToHtml() {
  return (tree: Root, file: VFile): Html => {
    const { texts } = pageOf(file);
    const html = toHast(tree, {
      file,
      allowDangerousHtml: true,
      clobberPrefix: 'note-',
      footnoteLabel: texts.footnotes,
      footnoteLabelTagName: 'p', // no heading of the answer
      footnoteLabelProperties: { className: ['footnotes-title'] },
      footnoteBackLabel: (index, again) =>
        texts.footnoteBack.replace('{number}', again > 1 ? `${index + 1}-${again}` : `${index + 1}`),
    }) as Html;
    // Labels come percent-encoded into ids; a fragment is compared decoded.
    walkElements(html, ({ properties }) => {
      if (/^note-fn.*%/.test(String(properties.id))) properties.id = decodeAddress(String(properties.id));
    });
    return html;
  };
}
