/** The file of what readers ask: a query on each line, perhaps with the page that answers it. */
export const searchesFile = 'content/searches.txt';
