import { dirname, join, posix } from 'node:path';
import { decodeAddress } from 'kotae/files';
import { applyEdits, type Draft, type Edit } from '../draft.ts';
import { splitPage } from '../jekyll/split-page.ts';
import { linesOutsideCode } from '../lines-outside-code.ts';
import { readOwnText } from '../read-own-text.ts';
import { attributeOf } from './attributes.ts';
import { endOfTag, withoutCode } from './component-tags.ts';
import { rootOf } from './file-aliases.ts';

const statement = /^import\s+([A-Z][\w$]*)\s+from\s+["']([^"'\n]+\.mdx?)["'];?[ \t]*\n?/gm;
const address =
  /(\]\(<?|\b(?:src|href)=["']|\brequire\(["']|\bfrom\s+["'])(?![a-z][\w+.-]*:|[#/@~])([^\s)"'>]+)/g;
/** How deep parts within parts are followed. */
const deepest = 8;

type Missing = (written: string, offset: number) => void;

/**
 * Put in Markdown that a page imports as a component: `import Part from './_part.mdx'` and `<Part />`.
 *
 * `{props.name}` in it becomes the value of the attribute, `{props.children}` what is between the tags, and addresses lead
 * from the page. A file that is nowhere in the repository is reported.
 */
export function createImportedParts(source: string): (draft: Draft) => undefined {
  const root = rootOf(source);
  const bodyOf = (place: string, folder: string, open: readonly string[]): string | undefined => {
    // A part that imports itself would never end.
    const isOpen = open.length > deepest || open.includes(place);
    const text = isOpen ? undefined : readOwnText(root, place);
    if (text === undefined) return undefined;
    const { body } = splitPage(text);
    const edits = editsIn(body, dirname(place), [...open, place], () => {});
    const filled = applyEdits(
      body,
      [...edits].sort((a, b) => a.start - b.start),
    );
    return rebased(filled, dirname(place), folder);
  };
  const editsIn = (text: string, folder: string, open: readonly string[], onMissing: Missing): Edit[] => {
    const shown = withoutCode(text);
    const edits: Edit[] = [];
    for (const { 0: whole, 1: name = '', 2: written = '', index } of text.matchAll(statement)) {
      if (!shown.startsWith('import', index)) continue;
      const place = written.startsWith('@site/')
        ? join(root, written.slice('@site/'.length))
        : join(folder, decodeAddress(written));
      const body = bodyOf(place, folder, open);
      if (body === undefined) {
        onMissing(written, index);
        continue;
      }
      edits.push({ start: index, end: index + whole.length, text: '' });
      for (const { index: start } of shown.matchAll(
        new RegExp(`<${name.replaceAll('$', '\\$')}(?=[\\s/>])`, 'g'),
      ))
        edits.push(...putIn(text, start, name, body));
    }
    return edits;
  };
  return (draft) => {
    if (!/^import\s.*\.mdx?["']/m.test(draft.text)) return;
    const folder = join(source, dirname(draft.file));
    const edits = editsIn(draft.text, folder, [], (written, offset) =>
      draft.report('import/missing-file', offset, { written }),
    );
    draft.edit('snippets', edits);
  };
}

/** The text of a part in the place of its component. */
function putIn(text: string, start: number, name: string, body: string): Edit[] {
  const tagEnd = endOfTag(text, start + name.length + 1);
  if (tagEnd === undefined) return [];
  const attributes = text.slice(start + name.length + 1, tagEnd - 1);
  const closing = `</${name}>`;
  const close = attributes.endsWith('/') ? -1 : text.indexOf(closing, tagEnd);
  const children = close === -1 ? '' : text.slice(tagEnd, close).trim();
  const filled = body
    .trim()
    .replace(/\{(?:props\.)?children\}/g, () => children)
    .replace(/\{props\.(\w+)\}/g, (whole, key: string) => attributeOf(attributes, key) ?? whole);
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  const shown = line.trim() === '' ? filled.replace(/\n(?=.)/g, `\n${line}`) : filled;
  return [{ start, end: close === -1 ? tagEnd : close + closing.length, text: shown }];
}

/** A text whose addresses lead from another folder to what they led to from its own. */
function rebased(text: string, own: string, folder: string): string {
  if (own === folder) return text;
  const lines = text.split('\n');
  for (const [index, { text: line }] of linesOutsideCode(text).entries())
    if (line !== '')
      lines[index] = line.replace(address, (_whole, before: string, written: string) => {
        const path = posix.relative(folder, posix.join(own, written));
        return before + (path.startsWith('.') ? path : `./${path}`);
      });
  return lines.join('\n');
}
