// Long, since the states of one construct of the parser read best in one place.
import type {
  Code,
  Construct,
  Effects,
  Event,
  Extension,
  State,
  Token,
  TokenizeContext,
} from 'micromark-util-types';
import type { Data } from 'unified';
import { isColumn } from './codes.ts';

type FromMarkdown = NonNullable<Data['fromMarkdownExtensions']>[number];

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    definitionDescriptions: 'definitionDescriptions';
    definitionDescription: 'definitionDescription';
    definitionDescriptionPrefix: 'definitionDescriptionPrefix';
    definitionDescriptionMarker: 'definitionDescriptionMarker';
    definitionDescriptionSpace: 'definitionDescriptionSpace';
  }
}

interface ContainerState {
  /** Set after the first description: further ones need no term before them. */
  open?: boolean | undefined;
  /** Columns that a line must be indented to belong to the description. */
  size?: number | undefined;
  /** Set while a block goes on that began less indented: the indentation of its lines is its own. */
  outdented?: boolean | undefined;
  /** Set after a blank line. */
  blank?: boolean | undefined;
  _closeFlow?: boolean | undefined;
}

const paragraphs = new Set<string>(['content', 'chunkContent']);
/** White space, and the first line of a paragraph as long as GFM's tables hold it for a possible head. */
const seenThrough = new Set<string>([
  ...['lineEnding', 'lineEndingBlank', 'linePrefix'],
  ...['data', 'whitespace', 'tableCellDivider', 'tableRow'],
]);

const colon = 58;
const tabSize = 4;

/**
 * Read `: text` after a term as a container, as list items are.
 *
 * A description begins with a colon and white space on a line that directly follows a paragraph, the term, or
 * follows it after blank lines; it holds whatever is indented as far as its text, and lazy lines. Descriptions
 * that follow each other form one `definitionDescriptions` token that holds `definitionDescription` tokens.
 * Without a term, and where the paragraph before belongs to another container, `: text` stays text.
 */
export function definitionDescriptions(): Extension {
  return { document: { [colon]: descriptions } };
}

/** Make nodes of the tokens: `definitionDescription`, which `remarkDefinitionLists` groups with their terms. */
export function definitionDescriptionsFromMarkdown(): FromMarkdown {
  return {
    enter: {
      definitionDescription(token) {
        this.enter({ type: 'definitionDescription', children: [], data: { hName: 'dd' } }, token);
      },
    },
    exit: {
      definitionDescription(token) {
        this.exit(token);
      },
    },
  };
}

const descriptions: Construct = {
  name: 'definitionDescriptions',
  tokenize: tokenizeStart,
  continuation: { tokenize: tokenizeContinuation },
  exit: (effects) => {
    effects.exit('definitionDescriptions');
  },
  resolveAll: separate,
};

function tokenizeStart(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const context = this;
  const state: ContainerState = context.containerState ?? {};
  const before = context.events.at(-1)?.[1];
  const indent = before?.type === 'linePrefix' ? context.sliceSerialize(before, true).length : 0;
  return (code) => {
    if (code !== colon) return nok(code);
    if (state.open !== true) {
      if (!followsTerm(context)) return nok(code);
      effects.enter('definitionDescriptions', { _container: true });
      state.open = true;
    }
    effects.enter('definitionDescriptionPrefix');
    effects.enter('definitionDescriptionMarker');
    effects.consume(code);
    effects.exit('definitionDescriptionMarker');
    return effects.check(
      blankRest,
      nok,
      effects.attempt(wideSpace, end, effects.attempt(oneSpace, end, nok)),
    );
  };

  function end(code: Code): State | undefined {
    const prefix = effects.exit('definitionDescriptionPrefix');
    state.size = indent + context.sliceSerialize(prefix, true).length;
    return ok(code);
  }
}

function tokenizeContinuation(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const state: ContainerState = this.containerState ?? {};
  state._closeFlow = undefined;
  const size = state.size ?? 0;
  const context = this;
  const { events } = context;
  const afterBlank = state.blank === true;
  state.blank = undefined;
  state.outdented &&= isOpenBlock(lastFlow(events)?._tokenizer);
  if (state.outdented) return ok;
  return effects.check(
    blankRest,
    (code) => {
      state.blank = true;
      return spaces(effects, ok, 'definitionDescriptionSpace', size)(code);
    },
    effects.attempt(indentedBy(size), ok, (code) => {
      if (isOpenBlock(lastFlow(events)?._tokenizer)) return ok(code);
      if (afterBlank) return leave(code);
      return effects.check(listMarker, ok, effects.check(fenceOrPre, begin, leave))(code);
    }),
  );

  function begin(code: Code): State | undefined {
    state.outdented = true;
    return ok(code);
  }

  function leave(code: Code): State | undefined {
    // Another description closes the flow of the one before; any other line ends the container or is lazy.
    state._closeFlow = true;
    context.interrupt = undefined;
    return spaces(effects, effects.attempt(descriptions, ok, nok), 'linePrefix', tabSize - 1)(code);
  }
}

/** Does a fence or a `<pre>` go on? It belongs to the description that it began in, however it is indented. */
function isOpenBlock(flow: TokenizeContext | undefined): boolean {
  const name = flow?.currentConstruct?.name;
  if (flow === undefined || (name !== 'codeFenced' && name !== 'htmlFlow')) return false;
  if (name === 'codeFenced') return true;
  const html = flow.events.findLast(([, { type }]) => type === 'htmlFlow')?.[1];
  return (
    html !== undefined &&
    /^\s*<(?:pre|!--)/i.test(flow.sliceSerialize({ start: html.start, end: flow.now() }))
  );
}

/** The beginning of an item: a list right after a line of the description belongs to it. */
const listMarker: Construct = {
  partial: true,
  tokenize: (effects, ok, nok) => {
    let digits = 0;
    return function start(code): State | undefined {
      if (digits === 0) effects.enter('linePrefix');
      if (code !== null && code >= 48 && code <= 57 && digits < 9) return more(code);
      const isMark = digits > 0 ? code === 46 || code === 41 : code === 42 || code === 43 || code === 45;
      if (!isMark) return nok(code);
      effects.consume(code);
      return (next) => {
        effects.exit('linePrefix');
        return isColumn(next) ? ok(next) : nok(next);
      };

      function more(digit: Code): State {
        digits += 1;
        effects.consume(digit);
        return start;
      }
    };
  },
};

/** The beginning of a fence or of a `<pre>`, which belongs to the description as well. */
const fenceOrPre: Construct = {
  partial: true,
  tokenize: (effects, ok, nok) => {
    let written = '';
    return function start(code): State | undefined {
      if (code === null || code < 0) return nok(code);
      if (written === '') effects.enter('linePrefix');
      written += String.fromCharCode(code).toLowerCase();
      if (!['```', '~~~', '<pre'].some((mark) => mark.startsWith(written))) return nok(code);
      effects.consume(code);
      if (written.length < (written.startsWith('<') ? 4 : 3)) return start;
      effects.exit('linePrefix');
      return ok;
    };
  },
};

/** Is the block before the line, at the same level, a paragraph? */
function followsTerm(context: TokenizeContext): boolean {
  // Undefined where the line does not continue every open container: then the paragraph belongs to another one.
  if (context.interrupt === undefined) return false;
  const chunk = lastFlow(context.events);
  const flow = chunk?._tokenizer?.events ?? [];
  for (let index = flow.length - 1; index >= 0; index -= 1) {
    const type: string = flow[index]?.[1].type ?? '';
    // A head that is closed has its row of dashes: then it is a table indeed.
    if (type === 'tableHead') return flow[index]?.[0] === 'enter';
    if (!seenThrough.has(type)) return paragraphs.has(type);
  }
  return false;
}

function lastFlow(events: readonly Event[]): Token | undefined {
  for (let index = events.length - 1; index >= 0; index -= 1) {
    const token = events[index]?.[1];
    if (token?.type === 'chunkFlow') return token;
    if (token?._container === true) return undefined;
  }
  return undefined;
}

/** Put each description of a group into a token of its own. */
function separate(events: Event[], context: TokenizeContext): Event[] {
  const result: Event[] = [];
  const open: (Token | undefined)[] = [];
  const close = (token: Token | undefined, end: Token['end']) => {
    if (token !== undefined) result.push(['exit', Object.assign(token, { end }), context]);
  };
  for (const event of events) {
    const [kind, token] = event;
    if (kind === 'enter' && token.type === 'definitionDescriptionPrefix') {
      close(open.pop(), { ...token.start });
      const description: Token = {
        type: 'definitionDescription',
        start: { ...token.start },
        end: { ...token.end },
      };
      open.push(description);
      result.push(['enter', description, context]);
    }
    if (kind === 'exit' && token.type === 'definitionDescriptions') close(open.pop(), { ...token.end });
    result.push(event);
    if (kind === 'enter' && token.type === 'definitionDescriptions') open.push(undefined);
  }
  return result;
}

/** One to four columns of white space before the text. */
const wideSpace: Construct = {
  partial: true,
  tokenize: (effects, ok, nok) =>
    spaces(
      effects,
      (code) => (isColumn(code) ? nok(code) : ok(code)),
      'definitionDescriptionSpace',
      tabSize,
      1,
      nok,
    ),
};

/** One column, where more than four follow: the text begins with indented code. */
const oneSpace: Construct = {
  partial: true,
  tokenize: (effects, ok, nok) => spaces(effects, ok, 'definitionDescriptionSpace', 1, 1, nok),
};

const blankRest: Construct = {
  partial: true,
  tokenize: (effects, ok, nok) =>
    spaces(effects, (code) => (code === null || code < -2 ? ok(code) : nok(code)), 'linePrefix', Infinity),
};

function indentedBy(size: number): Construct {
  return {
    partial: true,
    tokenize: (effects, ok, nok) => spaces(effects, ok, 'definitionDescriptionSpace', size, size, nok),
  };
}

/** Take white space of at most `most` columns as one token; fewer than `least` columns go to `nok`. */
function spaces(
  effects: Effects,
  ok: State,
  type: 'linePrefix' | 'definitionDescriptionSpace',
  most: number,
  least = 0,
  nok: State = ok,
): State {
  let size = 0;
  return (code) => {
    if (!isColumn(code) || most === 0) return done(code);
    effects.enter(type);
    return inside(code);
  };

  function inside(code: Code): State | undefined {
    if (isColumn(code) && size < most) {
      size += 1;
      effects.consume(code);
      return inside;
    }
    effects.exit(type);
    return done(code);
  }

  function done(code: Code): State | undefined {
    return size < least ? nok(code) : ok(code);
  }
}
