import type { Paragraph, PhrasingContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';

/** The kinds of callouts; each has a title in the texts of the dialect. */
export const calloutKinds = ['note', 'tip', 'important', 'warning', 'caution'] as const;
export type CalloutKind = (typeof calloutKinds)[number];

/** The first paragraph of a callout, and what makes the node around it one. */
export interface CalloutParts {
  readonly title: Paragraph;
  readonly data: {
    readonly hName: 'aside';
    readonly hProperties: { readonly className: string[]; readonly ariaLabel: string };
  };
}

/** Make a callout's title, by `label` where the curator wrote none, and the data of its node. */
export function calloutParts(
  kind: CalloutKind,
  own: readonly PhrasingContent[],
  label: string,
): CalloutParts {
  const children: PhrasingContent[] = own.length > 0 ? [...own] : [{ type: 'text', value: label }];
  const title: Paragraph = {
    type: 'paragraph',
    children,
    data: { hProperties: { className: ['callout-title'] } },
  };
  return {
    title,
    data: {
      hName: 'aside',
      hProperties: { className: ['callout', `callout--${kind}`], ariaLabel: textOf(title) },
    },
  };
}
