import type { ElementContent } from 'hast';

/** Highlight code of a language; undefined when the language is not known. */
export type Highlight = (language: string, code: string) => ElementContent[] | undefined;

/** Load the highlighter, which most pages do without. */
export async function loadHighlighter(): Promise<Highlight> {
  const { common, createLowlight } = await import('lowlight');
  const lowlight = createLowlight(common);
  return (language, code) =>
    lowlight.registered(language)
      ? (lowlight.highlight(language, code).children as ElementContent[])
      : undefined;
}
