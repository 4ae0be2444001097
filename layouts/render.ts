import type { VNode } from 'preact';
import { render } from '#preact-render-to-string';

/**
 * Render a layout with its page model to the text of an HTML document.
 *
 * Breaks are written as answers write them: a title that is the same in both compresses.
 */
export function renderPage<Model>(layout: (page: Model) => VNode, page: Model): string {
  return inOnePiece(`<!doctype html>\n${render(layout(page)).replaceAll('<wbr/>', '<wbr>')}\n`);
}

/** What Preact adds up is kept by V8 as a tree of thousands of pieces, which takes six times the memory of the text. */
function inOnePiece(text: string): string {
  return Buffer.from(text).toString();
}
