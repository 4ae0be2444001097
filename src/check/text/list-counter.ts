/** How a line begins that may be an item. */
export interface ListCounter {
  /** The marks, and the kind of what is counted with: `(a)` and `(b)` are of one form. */
  readonly form: string;
  /** The number in each row of signs; 0 where the sign is not in the row. */
  readonly numbers: readonly number[];
}

/** The rows of signs that items are counted with. */
const rows: readonly (readonly string[])[] = [
  [...'abcdefghijklmnopqrstuvwxyz'],
  'i ii iii iv v vi vii viii ix x xi xii'.split(' '),
  [...'アイウエオカキクケコサシスセソタチツテトナニヌネノ'],
  [...'イロハニホヘトチリヌルヲワカヨタレソ'],
  [...'あいうえおかきくけこさしすせそ'],
  [...'一二三四五六七八九十'],
];

/** One sign and its marks; behind a dot or one bracket of half width there is a space, or Japanese. */
const counter =
  /^(?<open>[(（]?)(?<sign>[^\s\p{P}]{1,4})(?<close>(?<=^[(（].*)[)）]|(?<!^[(（].*)(?:[．）、]|[.)](?=[ \t\u3000\P{ASCII}])))/u;

/** Read the mark of an item that a line begins with, in any script: `1．`, `a)`, `(ア)`, `ii.`. */
export function listCounter(line: string): ListCounter | undefined {
  const { open = '', sign, close = '' } = counter.exec(line)?.groups ?? {};
  if (sign === undefined) return undefined;
  const plain = sign.normalize('NFKC');
  const value = plain.toLowerCase();
  const numbers = [/^\d{1,2}$/.test(value) ? Number(value) : 0, ...rows.map((row) => row.indexOf(value) + 1)];
  return { form: `${open}${value === plain ? 'a' : 'A'}${close}`.normalize('NFKC'), numbers };
}

/** Does an item follow another in one row? */
export function follows(before: ListCounter, after: ListCounter): boolean {
  return (
    before.form === after.form &&
    before.numbers.some((number, row) => number > 0 && after.numbers[row] === number + 1)
  );
}
