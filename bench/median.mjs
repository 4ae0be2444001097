/** The middle one of some numbers; of an even count the upper of the two. */
export function median(all) {
  return all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? Number.NaN;
}
