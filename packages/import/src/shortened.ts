/** A line for a report, cut where it is longer than `most` characters. */
export function shortened(line: string, most: number): string {
  return line.length > most ? `${line.slice(0, most - 1)}…` : line;
}
