/** How many letters of a tag or an expression are read: further on, its end is not looked for. */
const longest = 20_000;

/** The signs of a tag or an expression from an offset on that are in none of its quotes, with their offsets. */
export function* signsOutsideQuotes(
  text: string,
  from: number,
): Generator<readonly [at: number, sign: string]> {
  let quote = '';
  for (let at = from; at < Math.min(text.length, from + longest); at += 1) {
    const sign = text.charAt(at);
    if (quote === '' && !/["'`]/.test(sign)) yield [at, sign];
    else if (quote === '') quote = sign;
    else if (sign === '\\') at += 1;
    else if (sign === quote) quote = '';
  }
}
