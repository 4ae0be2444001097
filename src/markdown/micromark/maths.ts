import type { Data as NodeData, Root } from 'mdast';
import type { Code, Construct, Effects, Extension, State, TokenizeContext } from 'micromark-util-types';
import type { Data } from 'unified';
import { isColumn, takeLineEnd } from './codes.ts';

type FromMarkdown = NonNullable<Data['fromMarkdownExtensions']>[number];
type Handle = NonNullable<NonNullable<Extract<FromMarkdown, { enter?: unknown }>['enter']>[string]>;

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    mathFlow: 'mathFlow';
    mathFlowFence: 'mathFlowFence';
    mathFlowValue: 'mathFlowValue';
    mathText: 'mathText';
    mathTextData: 'mathTextData';
  }
}

declare module 'mdast' {
  interface RootContentMap {
    math: Maths;
  }
  interface PhrasingContentMap {
    math: Maths;
  }
}

/** A formula in TeX: in a line, or `isBlock` on lines of its own. */
interface Maths {
  type: 'math';
  value: string;
  isBlock: boolean;
  position?: Root['position'];
  data?: NodeData | undefined;
}

const [dollar, backslash] = [36, 92];

/**
 * Read `$…$` and `$$…$$` in a line, and lines between two of `$$`.
 *
 * A single dollar opens directly before what it holds and closes directly after it, and is neither after nor
 * before a letter or digit on its outer side: `$5 and $10`, `US$ 5` stay prices, as Pandoc has it.
 */
export function maths(): Extension {
  return { text: { [dollar]: mathText }, flow: { [dollar]: mathFlow } };
}

/** Turn its tokens into nodes `math`. */
export function mathsFromMarkdown(): FromMarkdown {
  const enter = (isBlock: boolean): Handle =>
    function (token) {
      const written = this.sliceSerialize(token);
      const value = isBlock
        ? written.replace(/^[^\n]*\n?/, '').replace(/(?:^|\n)[ \t]*\${2,}[ \t]*$/, '')
        : written.replace(/^\$+|(?<!\$)\$+$/g, '').trim();
      this.enter({ type: 'math', value, isBlock: isBlock || written.startsWith('$$') }, token);
    };
  const exit: Handle = function (token) {
    this.exit(token);
  };
  return {
    enter: { mathFlow: enter(true), mathText: enter(false) },
    exit: { mathFlow: exit, mathText: exit },
  };
}

const mathText: Construct = {
  name: 'mathText',
  tokenize(effects, ok, nok) {
    const { previous } = this;
    let size = 0;
    let closing = 0;
    let before: Code = null;
    return start;

    function start(code: Code): State | undefined {
      if (previous === dollar) return nok(code);
      effects.enter('mathText');
      effects.enter('mathTextData');
      return open(code);
    }

    function open(code: Code): State | undefined {
      if (code === dollar && size < 3) {
        size += 1;
        effects.consume(code);
        return open;
      }
      const isPrice = size === 1 && (isSpace(code) || isWordCharacter(previous));
      return size > 2 || isPrice || code === null ? nok(code) : inside(code);
    }

    function inside(code: Code): State | undefined {
      if (code === null) return nok(code);
      if (code < -2) {
        effects.exit('mathTextData');
        takeLineEnd(effects, code);
        effects.enter('mathTextData');
        before = code;
        return inside;
      }
      if (code === dollar) {
        closing = 0;
        return close(code);
      }
      before = code;
      effects.consume(code);
      return code === backslash ? escaped : inside;
    }

    function escaped(code: Code): State | undefined {
      if (code !== dollar && code !== backslash) return inside(code);
      before = code;
      effects.consume(code);
      return inside;
    }

    function close(code: Code): State | undefined {
      if (code === dollar) {
        closing += 1;
        effects.consume(code);
        return close;
      }
      const isPrice = size === 1 && (isSpace(before) || isWordCharacter(code));
      if (closing !== size || isPrice) return nok(code);
      effects.exit('mathTextData');
      effects.exit('mathText');
      return ok(code);
    }
  },
};

const mathFlow: Construct = { name: 'mathFlow', concrete: true, tokenize: tokenizeFlow };

function tokenizeFlow(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const nextLine: Construct = { partial: true, tokenize: tokenizeNextLine };
  const isInterrupting = this.interrupt;
  return (code) => {
    effects.enter('mathFlow');
    return effects.attempt(fence, opened, nok)(code);
  };

  function opened(code: Code): State | undefined {
    return isInterrupting ? ok(code) : lineEnd(code);
  }

  function lineEnd(code: Code): State | undefined {
    return code === null ? after(code) : effects.attempt(nextLine, line, after)(code);
  }

  function line(code: Code): State | undefined {
    return effects.attempt(fence, after, content)(code);
  }

  function content(code: Code): State | undefined {
    if (code === null || code < -2) return lineEnd(code);
    effects.enter('mathFlowValue');
    return value(code);
  }

  function value(code: Code): State | undefined {
    if (code === null || code < -2) {
      effects.exit('mathFlowValue');
      return lineEnd(code);
    }
    effects.consume(code);
    return value;
  }

  function after(code: Code): State | undefined {
    effects.exit('mathFlow');
    return ok(code);
  }
}

/** A line of two or more dollars alone. */
const fence: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    let size = 0;
    return (code) => {
      effects.enter('mathFlowFence');
      return indentation(code);
    };

    function indentation(code: Code): State | undefined {
      if (!isColumn(code)) return sequence(code);
      effects.consume(code);
      return indentation;
    }

    function sequence(code: Code): State | undefined {
      if (code !== dollar) return size < 2 ? nok(code) : end(code);
      size += 1;
      effects.consume(code);
      return sequence;
    }

    function end(code: Code): State | undefined {
      if (isColumn(code)) {
        effects.consume(code);
        return end;
      }
      if (code !== null && code > -3) return nok(code);
      effects.exit('mathFlowFence');
      return ok(code);
    }
  },
};

/** The line end before a line that belongs to the same container. */
function tokenizeNextLine(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  return (code) => {
    if (code === null) return nok(code);
    takeLineEnd(effects, code);
    return (next) => (this.parser.lazy[this.now().line] ? nok(next) : ok(next));
  };
}

function isSpace(code: Code): boolean {
  return code === null || code < 0 || code === 32;
}

function isWordCharacter(code: Code): boolean {
  return code !== null && code > 0 && /[\p{Script=Latin}\p{N}]/u.test(String.fromCharCode(code));
}
