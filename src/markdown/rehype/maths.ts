import type { Element, ElementContent, Root } from 'hast';
import { rehype } from 'rehype';
import type { VFile } from 'vfile';
import { pageOf } from '../page.ts';
import { report, spotOf } from '../report.ts';
import { walkElements } from '../walk.ts';
import { classesOf, element, textOf } from './elements.ts';

type Convert = (tex: string, isBlock: boolean) => Element[];

/**
 * Make MathML of formulas, on sites that ask for maths.
 *
 * `<code class="math">` holds TeX; it becomes `<math>`, in a `<div class="math">` that scrolls by itself where the
 * formula stands alone. What TeX cannot read stays as it was written, and is reported.
 */
export function rehypeMaths() {
  let converter: Promise<Convert> | undefined;
  return async (tree: Root, file: VFile): Promise<undefined> => {
    if (pageOf(file).maths !== true) return;
    const formulas: (() => void)[] = [];
    let convert: Convert | undefined;
    walkElements(tree, (code, index, parent) => {
      if (code.tagName !== 'code' || index === undefined || !parent || !classesOf(code).includes('math'))
        return;
      formulas.push(() => {
        const isBlock = classesOf(code).includes('math--block');
        const made = convert && formula(code, isBlock, convert, file);
        if (made) parent.children[parent.children.indexOf(code)] = made;
      });
    });
    if (formulas.length === 0) return;
    converter ??= loadConverter();
    convert = await converter;
    for (const make of formulas) make();
  };
}

function formula(code: Element, isBlock: boolean, convert: Convert, file: VFile): ElementContent | undefined {
  const tex = textOf(code);
  try {
    const [math] = convert(tex, isBlock);
    if (math === undefined) return undefined;
    return isBlock ? element('span', { className: ['math'] }, [math]) : math;
  } catch (error) {
    const { position, message } = error as Error & { position?: number };
    const spot = spotOf(code);
    const line = (spot.line ?? 1) + tex.slice(0, position ?? 0).split('\n').length - 1;
    const isFenced = /^(?:`{3}|~{3}|\${2,}[ \t]*\n)/.test(
      String(file.value).slice(code.position?.start.offset),
    );
    report(file, 'maths/unreadable', isFenced ? { line: line + 1 } : { ...spot, line }, {
      // The rest repeats the formula with marks below its letters.
      reason: message.replace(/ (?:at position \d+|at end of input)?:[\s\S]*$/, '').trim(),
      tex: tex.length > 60 ? `${tex.slice(0, 60)}…` : tex,
    });
    return undefined;
  }
}

/** Load what knows TeX: sites without maths do without it. */
async function loadConverter(): Promise<Convert> {
  const { default: temml } = await import('temml');
  const parser = rehype().data('settings', { fragment: true }).freeze();
  return (tex, isBlock) => {
    const html = temml.renderToString(tex, {
      displayMode: isBlock,
      throwOnError: true,
      trust: false,
    });
    const { children } = parser.parse(html);
    // Styles in attributes are refused by the policy; the stylesheet says what they would.
    for (const child of children)
      walkElements(child, ({ properties }) => {
        delete properties.style;
      });
    return children.filter((child) => child.type === 'element');
  };
}
