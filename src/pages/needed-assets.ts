import type { ScriptName, StyleName } from '../bundle/entries.ts';
import { colourNames } from '../markdown/colour-classes.ts';
import type { FrameSubject } from './frame.ts';

/** A start tag with an attribute, as answers are printed: values are in double quotes. */
const tag = (name: string, attribute: string) =>
  new RegExp(`<${name}(?: [^\\s="<>]+(?:="[^"]*")?)*? ${attribute}`);

/** The stylesheets that few pages need, with what a page that needs one has in its HTML. */
const styles: readonly (readonly [StyleName, RegExp])[] = [
  ['pictures', /<img\b|<[^<>]* class="[^"]*\bfloat-/],
  ['tables', /<table\b/],
  ['blocks', /<(?:dl|details)\b|<[^<>]* class="[^"]*\b(?:callout|checklist|footnotes)/],
  ['tabs', tag('div', 'data-tabs')],
  ['highlight', /<pre(?: [^\s="<>]+(?:="[^"]*")?)*>(?:[^<]|<(?!\/pre>))*?<(?:span|mark|ins|del)\b/],
  ['glossary', tag('button', 'class="term"')],
  ['maths', /<math\b/],
  ['video', /<video\b|<p class="video-card"/],
  ['colours', tag('\\w+', `class="(?:[^"]* )?(?:ink|fill)-(?:${colourNames.join('|')})[" ]`)],
];

/** The scripts likewise. */
const scripts: readonly (readonly [ScriptName, RegExp])[] = [
  ['tabs', tag('div', 'data-tabs')],
  ['embeds', tag('a', 'data-embed=')],
];

/** Name what an answer, or what a template printed, needs besides what every page has; HTML in. */
export function neededAssets(html: string): Required<Pick<FrameSubject, 'styles' | 'scripts'>> {
  const within = <Name>(signs: readonly (readonly [Name, RegExp])[]) =>
    signs.filter(([, sign]) => sign.test(html)).map(([name]) => name);
  return { styles: within(styles), scripts: within(scripts) };
}
