import type { SearchDocument } from '../../src/search/document.ts';

export function readSite(root: string): Map<string, SearchDocument[]>;
