import { afterEach, expect, test, vi } from 'vitest';
import { openDerivedTexts } from '../../src/cache/derived-texts.ts';
import { temporaryFolder } from '../cli/command.ts';

afterEach(() => {
  vi.useRealTimers();
});

/** Asks for texts in a run of its own, and tells which of them were made. */
function ask(folder: string, ...parts: readonly string[]): string[] {
  const texts = openDerivedTexts(folder, 'version');
  const made: string[] = [];
  for (const part of parts)
    texts.derive(part, 'key', () => {
      made.push(part);
      return `text of ${part}`;
    });
  texts.save();
  texts.close();
  return made;
}

test('what a run does not ask for is kept, for thirty days', async () => {
  const folder = await temporaryFolder();
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-01-01') });
  expect(ask(folder, 'related', 'index')).toEqual(['related', 'index']);
  expect(ask(folder, 'nearest'), 'a run that fails').toEqual(['nearest']);
  expect(ask(folder, 'related')).toEqual([]);

  vi.setSystemTime(Date.parse('2026-01-25'));
  expect(ask(folder, 'related')).toEqual([]);
  vi.setSystemTime(Date.parse('2026-02-10'));
  ask(folder, 'nearest');
  expect(ask(folder, 'related', 'index')).toEqual(['index']);
});
