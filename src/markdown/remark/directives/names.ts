import { nearest } from '../../../diagnostics/nearest.ts';
import { calloutKinds } from '../callout-parts.ts';

/** The names that a container can have. */
export const directiveNames = [...calloutKinds, 'details', 'tabs', 'tab'] as const;

/** What other generators call them. */
const elsewhere = new Map<string, (typeof directiveNames)[number]>(
  Object.entries({
    info: 'note',
    seealso: 'note',
    hint: 'tip',
    success: 'tip',
    danger: 'caution',
    error: 'caution',
    attention: 'warning',
    collapse: 'details',
    dropdown: 'details',
    spoiler: 'details',
    expand: 'details',
    'code-group': 'tabs',
    'tab-set': 'tabs',
    tabset: 'tabs',
    'tab-item': 'tab',
    tabitem: 'tab',
  } as const),
);

/** The name that an unknown one most likely stands for. */
export function nearestDirective(name: string): string | undefined {
  return elsewhere.get(name.toLowerCase()) ?? nearest(name, directiveNames);
}
