import { cutQuery } from '../../../src/pages/models/longest-query.ts';

/** Letters of a query that a sentence about it says. */
const most = 80;

/** A query as sentences name it: a long one by its beginning. */
export function shortened(query: string): string {
  const text = query.trim();
  return text.length <= most ? text : `${cutQuery(text, most)}…`;
}
