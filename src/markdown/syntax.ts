import { directiveFromMarkdown } from 'mdast-util-directive';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import { gfmStrikethroughCjkFriendly } from 'micromark-extension-cjk-friendly-gfm-strikethrough';
import { directive } from 'micromark-extension-directive';
import { gfmAutolinkLiteral } from 'micromark-extension-gfm-autolink-literal';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import type { Data } from 'unified';
import { autolinkReferences } from './micromark/autolink-references.ts';
import { bareAddresses, bareAddressesFromMarkdown } from './micromark/bare-addresses.ts';
import { barsInCells } from './micromark/bars-in-cells.ts';
import {
  definitionDescriptions,
  definitionDescriptionsFromMarkdown,
} from './micromark/definition-descriptions.ts';
import { emphasis } from './micromark/emphasis.ts';
import { maths, mathsFromMarkdown } from './micromark/maths.ts';

import { unquotedAttributes } from './micromark/unquoted-attributes.ts';

type FromMarkdown = NonNullable<Data['fromMarkdownExtensions']>[number];
type Micromark = NonNullable<Data['micromarkExtensions']>[number];

/** A piece of syntax beyond CommonMark: how it is read, and how its tokens become nodes. */
export interface Syntax {
  /** Names its row in docs/dialect.md, and its fixtures. */
  readonly name: string;
  /**
   * What a text that holds it matches, so that other texts are read without it. Wide rather than exact: character
   * references and containers may be between. Default: every text is read with it.
   */
  readonly trigger?: RegExp;
  readonly micromark: readonly Micromark[];
  readonly fromMarkdown: readonly FromMarkdown[];
}

/** All syntax of the dialect. Of two pieces that begin with the same character the later one is asked first. */
export const syntaxes: readonly Syntax[] = [
  // Mail addresses are tried at each letter.
  { name: 'autolinks', trigger: /@/, micromark: [mailAddresses()], fromMarkdown: [] },
  { name: 'autolinks', trigger: /http|www|ftp:/i, micromark: [bareAddresses()], fromMarkdown: [] },
  {
    name: 'autolinks',
    trigger: /@|http|www|ftp:|&(?:#|commat)/i,
    micromark: [],
    fromMarkdown: [bareAddressesFromMarkdown()],
  },
  {
    name: 'autolinks',
    trigger: /&[#a-z]/i,
    micromark: [],
    fromMarkdown: [autolinkReferences()],
  },
  {
    name: 'footnotes',
    trigger: /\[\^/,
    micromark: [gfmFootnote()],
    fromMarkdown: [gfmFootnoteFromMarkdown()],
  },
  {
    name: 'strikethrough',
    trigger: /~/, // one alone is no mark, but emphasis minds its neighbours
    micromark: [gfmStrikethroughCjkFriendly({ singleTilde: false })], // `1~2` and `10~20` are ranges
    fromMarkdown: [gfmStrikethroughFromMarkdown()],
  },
  {
    name: 'tables',
    // Some line holds dashes, bars and colons alone; tried at each line.
    trigger: /[|:][ \t]*-|-[ \t]*[|:]/,
    micromark: [gfmTable()],
    fromMarkdown: [gfmTableFromMarkdown(), barsInCells()],
  },
  { name: 'checklists', micromark: [gfmTaskListItem()], fromMarkdown: [gfmTaskListItemFromMarkdown()] },
  {
    name: 'unquoted-attributes',
    trigger: /=\s*[^\s"'<>=]*\/|["'][a-z][a-z-]*=/i,
    micromark: [unquotedAttributes()],
    fromMarkdown: [],
  },
  { name: 'japanese-emphasis', micromark: [emphasis()], fromMarkdown: [] },
  {
    name: 'definition-lists',
    micromark: [definitionDescriptions()],
    fromMarkdown: [definitionDescriptionsFromMarkdown()],
  },
  {
    name: 'directives',
    trigger: /::/,
    micromark: [blockDirectives()],
    fromMarkdown: [directiveFromMarkdown({ verbose: true })], // where a container ends is checked
  },
];

/** Formulas, which a site has to ask for. */
export const mathsSyntax: Syntax = {
  name: 'maths',
  trigger: /\$/,
  micromark: [maths()],
  fromMarkdown: [mathsFromMarkdown()],
};

/** Directives on lines of their own. The form within a line, `:name`, is left out: `10:30` and `a:b` are text. */
function blockDirectives(): Micromark {
  const { flow = {} } = directive();
  return { flow };
}

/** Of GFM's bare addresses those of mail: the dialect reads those of the web otherwise, and they share an extension. */
function mailAddresses(): Micromark {
  const { text = {} } = gfmAutolinkLiteral();
  const mail = text[43]; // a plus begins no address of the web
  return {
    text: Object.fromEntries(
      Object.entries(text).flatMap(([code, constructs]) =>
        [constructs].flat().some((construct) => construct === mail) ? [[code, mail]] : [],
      ),
    ),
  };
}
