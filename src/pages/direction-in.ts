import { type Direction, directionOf } from '../site/direction.ts';

/** The direction that a piece of a language has to be marked with inside one of direction `around`, if any. */
export function directionIn(around: Direction, language: string): Direction | undefined {
  const direction = directionOf(language);
  return direction === around ? undefined : direction;
}
