import type { VNode } from 'preact';
import { render } from 'preact-render-to-string';

/** Render a layout with its page model to the text of an HTML document. */
export function renderPage<Model>(layout: (page: Model) => VNode, page: Model): string {
  return `<!doctype html>\n${render(layout(page))}\n`;
}
