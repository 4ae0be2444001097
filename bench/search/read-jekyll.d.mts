import type { SearchDocument } from '../../src/search/document.ts';

export function readJekyll(root: string): Map<string, SearchDocument[]>;
