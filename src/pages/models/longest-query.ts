/** Letters that a field of a search takes: servers refuse addresses of several thousands. */
export const longestQuery = 300;

/** What of a text is asked. */
export function cutQuery(text: string): string {
  return text
    .slice(0, longestQuery)
    .replace(/[\ud800-\udbff]$/, '')
    .trim();
}
