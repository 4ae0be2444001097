import { expect, test } from 'vitest';
import { defineSettings } from '../../src/api/settings.ts';

test('settings of a program get every default', () => {
  const settings = defineSettings({ title: 'Help', languages: ['de', 'ar'], basePath: '/help/' });
  expect(settings).toMatchObject({
    languages: ['de', 'ar'],
    basePath: '/help/',
    timezone: 'UTC',
    featured: [],
  });
});

test('each key in the way is named', () => {
  const wrong = { title: 'Help', languages: ['de'], policy: { script: 'stats.example' }, titel: 'Help' };
  // @ts-expect-error: types tell as much while it is written
  expect(() => defineSettings(wrong)).toThrow(/policy\.script: [\s\S]*titel/);
});
