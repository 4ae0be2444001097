import type { Paragraph, Parents, PhrasingContent, Root } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { toString as textOf } from 'mdast-util-to-string';
import type { VFile } from 'vfile';
import { pageOf } from '../../page.ts';
import { report, spotOf } from '../../report.ts';
import { calloutKinds, calloutParts } from '../callout-parts.ts';

interface Surroundings {
  readonly file: VFile;
  readonly parent: Parents | Root;
  /** Where fences are mixed up, what is in the wrong place is a consequence, and not reported again. */
  readonly fencesAreRight: boolean;
}

/** Makes a container what it names. False: it can't be made here, and its content stays. */
type Build = (node: ContainerDirective, surroundings: Surroundings) => boolean;

/** What makes each container, by its name. */
export const containers: ReadonlyMap<string, Build> = new Map<string, Build>([
  ...calloutKinds.map((kind): [string, Build] => [
    kind,
    (node, { file }) => {
      const { title, data } = calloutParts(kind, takeLabel(node), pageOf(file).texts[kind]);
      node.children.unshift(title);
      node.data = { ...node.data, ...data };
      return true;
    },
  ]),
  ['details', buildDetails],
  ['tabs', buildTabs],
  ['tab', buildTab],
]);

function buildDetails(node: ContainerDirective, { file }: Surroundings): boolean {
  const children = takeNeededLabel(node, pageOf(file).texts.details, file);
  node.children.unshift({ type: 'paragraph', children, data: { hName: 'summary' } });
  node.data = { ...node.data, hName: 'details' };
  return true;
}

function buildTabs(node: ContainerDirective, { file, fencesAreRight }: Surroundings): boolean {
  const label = takeLabel(node);
  const others = node.children.filter((child) => !isTab(child));
  if (others.length === node.children.length) {
    if (fencesAreRight) report(file, 'directives/no-tabs', spotOf(node), {});
    if (label.length > 0) node.children.unshift({ type: 'paragraph', children: label });
    return false;
  }
  const [other] = others;
  if (other && fencesAreRight) report(file, 'directives/between-tabs', spotOf(other), {});
  // What is before or between the tabs belongs to no tab: it is read first.
  const tabs = node.children.filter(isTab);
  node.children = [...others, ...tabs];
  const hProperties = {
    className: ['tabs'],
    ...(label.length > 0 && { ariaLabel: textOf(label) }),
  };
  node.data = { ...node.data, hName: 'div', hProperties };
  return true;
}

function buildTab(node: ContainerDirective, { file, parent, fencesAreRight }: Surroundings): boolean {
  const isInTabs = parent.type === 'containerDirective' && parent.name.toLowerCase() === 'tabs';
  if (!isInTabs && fencesAreRight) report(file, 'directives/tab-alone', spotOf(node), {});
  if (!isInTabs) return false;
  const children = takeNeededLabel(node, String(parent.children.filter(isTab).indexOf(node) + 1), file);
  node.children.unshift({
    type: 'paragraph',
    children,
    data: { hProperties: { className: ['tab-label'] } },
  });
  node.data = { ...node.data, hName: 'section', hProperties: { className: ['tab'] } };
  return true;
}

function isTab(node: Parents['children'][number]): node is ContainerDirective {
  return node.type === 'containerDirective' && node.name.toLowerCase() === 'tab';
}

function takeLabel(node: ContainerDirective): PhrasingContent[] {
  const [first] = node.children;
  if (first?.type !== 'paragraph' || !isLabel(first)) return [];
  node.children.shift();
  return first.children;
}

function isLabel({ data }: Paragraph): boolean {
  return data !== undefined && 'directiveLabel' in data && data.directiveLabel === true;
}

/** The same where readers need one: a missing label is reported, and these words take its place. */
function takeNeededLabel(node: ContainerDirective, instead: string, file: VFile): PhrasingContent[] {
  const label = takeLabel(node);
  if (label.length > 0) return label;
  report(file, 'directives/no-label', spotOf(node), { name: node.name.toLowerCase() });
  return [{ type: 'text', value: instead }];
}
