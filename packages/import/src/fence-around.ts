/** The backticks of a fence around code: one more than any run of them in it, and three at least. */
export function fenceAround(code: string): string {
  const longest = Math.max(2, ...[...code.matchAll(/`{3,}/g)].map(([run]) => run.length));
  return '`'.repeat(longest + 1);
}
