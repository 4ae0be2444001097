import { join } from 'node:path';
import { hashOf } from '../files/hash-of.ts';
import { day, daysKept } from './expiry.ts';
import { openPackedStore } from './packed-store.ts';

/** Make a text, or take what was kept under `part` when it was made from the same `key`. */
export type Derive = (part: string, key: string, make: () => string) => string;

/** Make each text each time. */
export const deriveAnew: Derive = (_part, _key, make) => make();

/** Texts that are made from a site as a whole, kept from one build to the next. */
export interface DerivedTexts {
  readonly derive: Derive;
  /** Keep what was made, and forget what nobody asked for in thirty days: a run that fails asks for little. */
  readonly save: () => void;
  readonly close: () => void;
}

/** Open the texts that this version of the code derived, by an absolute path: commands that ask for others have their own folder. */
export function openDerivedTexts(folder: string, version: string): DerivedTexts {
  const store = openPackedStore<{ asked: number }>(join(folder, hashOf(version).slice(0, 16)), version);
  /** The day on which something is asked for, counted from 1970. */
  const today = Math.floor(Date.now() / day);
  return {
    derive: (part, key, make) => {
      if (store.facts(part)?.asked !== today) store.set(part, { asked: today });
      return store.part(part, 'text', key, make);
    },
    save: () => {
      store.save((part) => today - (store.facts(part)?.asked ?? 0) <= daysKept);
    },
    close: store.close,
  };
}
