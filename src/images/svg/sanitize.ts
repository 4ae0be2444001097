import { allowedElements, silentElements, wordAttributes } from './allowed.ts';
import { cleanStyle } from './clean-style.ts';
import { readXml, type XmlElement } from './read-xml.ts';

const svgNamespace = 'http://www.w3.org/2000/svg';
const xlinkNamespace = 'http://www.w3.org/1999/xlink';
const pictureData = /^data:image\/(?:png|jpeg|jpg|gif|webp);base64,[A-Za-z0-9+/=\s]*$/;

/** A drawing that only draws. */
export interface SanitizedSvg {
  readonly svg: string;
  /** The attributes of the outermost element that say how large the drawing is. */
  readonly size: {
    readonly width?: string | undefined;
    readonly height?: string | undefined;
    readonly viewBox?: string | undefined;
  };
  /** What was removed, as curators know it: `<script>`, `onclick`, `href`. Sorted, each once. */
  readonly removed: readonly string[];
}

type Scope = ReadonlyMap<string, string>;

/**
 * Take everything out of an SVG file that runs, embeds or loads: scripts, event handlers, `foreignObject`, links,
 * references to anything outside the file, document types and stylesheets of elsewhere.
 *
 * The file is read as XML and written anew from what is allowed, so nothing passes that was not understood.
 * `undefined` when it is not well-formed XML, or not SVG. Data of editors (other namespaces, `metadata`) is
 * left out silently.
 */
export function sanitizeSvg(document: string): SanitizedSvg | undefined {
  const root = readXml(document);
  if (root === undefined) return undefined;
  const removed = new Set<string>();
  if (/<\?xml-stylesheet/.test(document)) removed.add('<?xml-stylesheet?>');
  const scope: Scope = new Map([
    ['', svgNamespace],
    ['xml', 'xml'],
  ]);
  const { namespace, local } = expand(root.name, declare(root, scope));
  if (namespace !== svgNamespace || local !== 'svg') return undefined;
  const svg = write(root, scope, removed, ` xmlns="${svgNamespace}"`);
  const { width, height, viewBox } = Object.fromEntries(root.attributes);
  return { svg: `${svg}\n`, size: { width, height, viewBox }, removed: [...removed].sort() };
}

function write(element: XmlElement, outer: Scope, removed: Set<string>, declaration = ''): string {
  const scope = declare(element, outer);
  const { namespace, local } = expand(element.name, scope);
  if (namespace !== svgNamespace || silentElements.has(local)) return '';
  const content = () =>
    element.children
      .map((child) => (typeof child === 'string' ? escapeText(child) : write(child, scope, removed)))
      .join('');
  if (local === 'a') {
    removed.add('<a>');
    return content();
  }
  if (!allowedElements.has(local) || movesReference(element)) {
    removed.add(`<${local}>`);
    return '';
  }
  let attributes = declaration;
  for (const [name, value] of element.attributes)
    attributes += writeAttribute(local, name, value, scope, removed);
  const inside = local === 'style' ? writeStyle(element, removed) : content();
  return inside === '' ? `<${local}${attributes}/>` : `<${local}${attributes}>${inside}</${local}>`;
}

function writeStyle(element: XmlElement, removed: Set<string>): string {
  const cleaned = cleanStyle(element.children.filter((child) => typeof child === 'string').join(''));
  if (cleaned === undefined || cleaned.isChanged) removed.add('url()');
  return escapeText(cleaned?.css ?? '');
}

function writeAttribute(
  element: string,
  name: string,
  value: string,
  scope: Scope,
  removed: Set<string>,
): string {
  const { namespace, local } = name.includes(':') ? expand(name, scope) : { namespace: '', local: name };
  if (name === 'xmlns' || name.startsWith('xmlns:')) return '';
  if (namespace === 'xml')
    return local === 'space' || local === 'lang' ? ` xml:${local}="${escapeText(value)}"` : '';
  if (local === 'href' && (namespace === '' || namespace === xlinkNamespace)) {
    const isInner = value.startsWith('#') || (/^(?:image|feImage)$/.test(element) && pictureData.test(value));
    if (!isInner) removed.add('href');
    return isInner ? ` href="${escapeText(value)}"` : '';
  }
  if (namespace !== '') return '';
  if (/^on/i.test(local) || !/^[a-z][\w-]*$/i.test(local)) {
    removed.add(local);
    return '';
  }
  if (wordAttributes.test(local)) return ` ${local}="${escapeText(value)}"`;
  const cleaned = cleanStyle(value);
  if (cleaned === undefined || cleaned.isChanged) removed.add(local === 'style' ? 'url()' : local);
  return cleaned === undefined ? '' : ` ${local}="${escapeText(cleaned.css)}"`;
}

/** Animations of `href` or of event handlers could put back what was taken out. */
function movesReference(element: XmlElement): boolean {
  const target = element.attributes.get('attributeName');
  return target !== undefined && /^(?:.*:)?(?:href|on.*|style|class)$/is.test(target.trim());
}

function declare(element: XmlElement, outer: Scope): Scope {
  const declared = [...element.attributes].filter(([name]) => name === 'xmlns' || name.startsWith('xmlns:'));
  if (declared.length === 0) return outer;
  return new Map([...outer, ...declared.map(([name, value]) => [name.slice(6), value] as const)]);
}

function expand(
  name: string,
  scope: Scope,
): { readonly namespace: string | undefined; readonly local: string } {
  const colon = name.indexOf(':');
  const prefix = colon < 0 ? '' : name.slice(0, colon);
  return { namespace: scope.get(prefix), local: name.slice(colon + 1) };
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

function escapeText(text: string): string {
  return text.replace(/[&<>"]/g, (character) => escapes[character] ?? character);
}
