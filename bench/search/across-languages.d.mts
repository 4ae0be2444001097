import type { SearchDocument } from '../../src/search/document.ts';

export function acrossLanguages(
  own: readonly SearchDocument[],
  other: readonly SearchDocument[],
): Promise<{ from: string; to: string; ranks: Record<'as typed' | 'translated', number[]> }>;
