import type { Nodes, Parents, Root, RootContent } from 'mdast';
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive';
import type { VFile } from 'vfile';
import { report, spotOf } from '../../report.ts';
import { walk } from '../../walk.ts';
import { attributesOf } from './attributes.ts';
import { checkFences } from './check-fences.ts';
import { containers } from './containers.ts';
import { directiveNames, nearestDirective } from './names.ts';

/**
 * Turn directives into what they name: callouts, details, tabs.
 *
 * `:::note[Title]` is the callout that `> [!NOTE] Title` is. `:::details[Summary]` becomes `<details><summary>`.
 * `::::tabs` that holds `:::tab[Windows]` … becomes `<div class="tabs">` with, per tab, a `<section class="tab">` that
 * begins with `<p class="tab-label">Windows</p>`; `rehypeTabs` gives them ids. An unknown name is reported, and its
 * content stays without it; so are ends that are missing or left over.
 */
export function remarkDirectives() {
  return (tree: Root, file: VFile): undefined => {
    if (!/[:：]{2}/.test(String(file.value))) return;
    const fencesAreRight = checkFences(tree, file);
    walk(tree, (parent) => {
      if (!('children' in parent)) return;
      const children: Nodes[] = parent.children.flatMap((child) => built(child, parent));
      (parent as { children: Nodes[] }).children = children;
    });

    /** What a node becomes in its parent. Nothing that a curator wrote is lost: what can't be made leaves its content. */
    function built(node: RootContent, parent: Parents): RootContent[] {
      if (node.type === 'leafDirective') return [asWritten(node, file)];
      if (node.type !== 'containerDirective') return [node];
      const build = containers.get(node.name.toLowerCase());
      if (build === undefined) reportUnknown(node, file);
      if (build?.(node, { file, parent, fencesAreRight }) !== true)
        return node.children.flatMap((child) => built(child, parent));
      const properties = attributesOf(node, file);
      node.data = { ...node.data, hProperties: { ...node.data?.hProperties, ...properties } };
      return [node];
    }
  };
}

function reportUnknown(node: LeafDirective | ContainerDirective, file: VFile): void {
  const values = { name: node.name, nearest: nearestDirective(node.name), known: directiveNames };
  report(file, 'directives/unknown', spotOf(node), values);
}

function asWritten(node: LeafDirective, file: VFile): RootContent {
  const known = directiveNames.find((name) => name === node.name.toLowerCase());
  if (known === undefined) report(file, 'directives/unknown-leaf', spotOf(node), { name: node.name });
  else report(file, 'directives/two-colons', spotOf(node), { name: known });
  const { start, end } = node.position ?? {};
  const value = String(file.value).slice(start?.offset, end?.offset);
  return { type: 'paragraph', children: [{ type: 'text', value }], position: node.position };
}
