import { join } from 'node:path';
import { hashOf } from '../files/hash-of.ts';
import { openPackedStore } from './packed-store.ts';

/** Make a text, or take what was kept under `part` when it was made from the same `key`. */
export type Derive = (part: string, key: string, make: () => string) => string;

/** Make each text each time. */
export const deriveAnew: Derive = (_part, _key, make) => make();

/** Texts that are made from a site as a whole, kept from one build to the next. */
export interface DerivedTexts {
  readonly derive: Derive;
  /** Keep what was asked for. */
  readonly save: () => void;
  readonly close: () => void;
}

/** Open the texts that this version of the code derived, by an absolute path: commands that ask for others have their own folder. */
export function openDerivedTexts(folder: string, version: string): DerivedTexts {
  const store = openPackedStore<true>(join(folder, hashOf(version).slice(0, 16)), version);
  const asked = new Set<string>();
  return {
    derive: (part, key, make) => {
      asked.add(part);
      if (!store.facts(part)) store.set(part, true);
      return store.part(part, 'text', key, make);
    },
    save: () => {
      if (asked.size > 0) store.save(asked);
    },
    close: store.close,
  };
}
