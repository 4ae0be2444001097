/** Letters that a field of a search takes: servers refuse addresses of several thousands. */
export const longestQuery = 300;

/** The beginning of a text, by default as much of it as is asked. */
export function cutQuery(text: string, most = longestQuery): string {
  return text
    .slice(0, most)
    .replace(/[\ud800-\udbff]$/, '')
    .trim();
}
