import type { Code, Root } from 'mdast';
import type { VFile } from 'vfile';
import { report, spotOf } from '../report.ts';
import { walk } from '../walk.ts';
import { kindOfFence } from './foreign-syntax/patterns.ts';

const part = /\{([^{}]*)\}|([A-Za-z][\w-]*)(?:=(?:"([^"]*)"|'([^']*)'|(\S*)))?|(\S+)/g;
const ranges = /^\s*\d+(?:\s*-\s*\d+)?(?:\s*,\s*\d+(?:\s*-\s*\d+)?)*\s*$/;

/**
 * Read what is after the language of a fence: `title="…"` and the lines to be marked, `{2,4-6}`.
 *
 * They become `data-title` and `data-marked` of the `<code>`, which `rehypeCode` reads. `js{2}` without a space between
 * is read, too, as are `js:src/a.js`, a title elsewhere, and the `{.python}` of Pandoc. Anything else is reported once
 * per file, and left out.
 */
export function remarkCodeMeta() {
  return (tree: Root, file: VFile): undefined => {
    let isReported = false;
    walk(tree, (code) => {
      // A block of another system, `{note}`, is reported as such.
      if (code.type !== 'code' || (code.lang?.startsWith('{') && kindOfFence(code.lang))) return;
      trimLanguage(code);
      splitLanguage(code);
      if (!code.meta) return;
      const properties: Record<string, string> = {};
      const unknown: string[] = [];
      for (const [written, braces, name, ...values] of code.meta.matchAll(part)) {
        const value = values.slice(0, 3).find((each) => each !== undefined);
        if (braces !== undefined && ranges.test(braces)) properties.dataMarked = braces.replace(/\s/g, '');
        else if (name?.toLowerCase() === 'title' && value) properties.dataTitle = value;
        else unknown.push(written);
      }
      code.data = { ...code.data, hProperties: { ...code.data?.hProperties, ...properties } };
      const [first] = unknown;
      if (first === undefined || isReported) return;
      isReported = true;
      report(file, 'markdown/unknown-code-meta', spotOf(code), { written: first });
    });
  };
}

/** Spaces that are none to Markdown, such as the ideographic one, belong to no language. */
function trimLanguage(code: Code): void {
  const [language, ...rest] = (code.lang ?? '').trim().split(/\s+/);
  code.lang = language || null;
  code.meta = [...rest, code.meta].filter(Boolean).join(' ') || null;
}

/** What begins the line is taken for the language, whatever it is: `js{2}`, `js:a.js`, `title="…"`, `{2}`, `{.python}`. */
function splitLanguage(code: Code): void {
  const [named, before, file] = /^([a-z][\w+#-]*):(?!\/\/)([^:{}"]*)$/i.exec(code.lang ?? '') ?? [];
  if (named !== undefined) {
    code.lang = before ?? null;
    code.meta = [file && `title="${file}"`, code.meta].filter(Boolean).join(' ');
    return;
  }
  const written = [code.lang, code.meta].filter(Boolean).join(' ');
  const [classes, first, others] = /^\{\s*\.?([a-z][\w+#]*)(?=[\s,}])[\s,]*([^{}]*)\}/i.exec(written) ?? [];
  if (classes !== undefined) {
    code.lang = first ?? null;
    code.meta = [others, written.slice(classes.length)].join(' ').trim() || null;
    return;
  }
  const [, language = '', rest] = /^([^{}="']*)(\{.*)$/.exec(code.lang ?? '') ?? [
    '',
    '',
    /^title=/i.test(code.lang ?? '') ? (code.lang ?? undefined) : undefined,
  ];
  if (rest === undefined) return;
  code.lang = language || null;
  code.meta = [rest, code.meta].filter(Boolean).join(' ');
}
