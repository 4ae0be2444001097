import type { SearchDocument } from '../../src/search/document.ts';
import { indexDocuments } from '../../src/search/index-documents.ts';
import type { Load } from '../../src/search/shard-reader.ts';
import type { Dictionaries } from '../../src/search/write-index.ts';

/** Write an index and serve it from memory; `loaded` lists the files that were asked for. */
export function inMemory(
  documents: readonly SearchDocument[],
  toward?: Dictionaries,
): {
  files: Map<string, string>;
  loaded: string[];
  load: Load;
} {
  const files = indexDocuments(documents, toward);
  const loaded: string[] = [];
  const load: Load = async (name) => {
    loaded.push(name);
    const file = files.get(name);
    if (file === undefined) throw new Error(`No such file in the index: ${name}`);
    return file;
  };
  return { files, loaded, load };
}
