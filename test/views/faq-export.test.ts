import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { faqJsonSchema, faqSchema } from '../../src/views/faq-schema.ts';
import { publishSmallSite } from './small-site.ts';

const docs = readFileSync(fileURLToPath(new URL('../../docs/publishing.md', import.meta.url)), 'utf8');

describe('faq.json', { timeout: 60_000 }, () => {
  test.each([undefined, '/help/'])('keeps to the schema that is published, under %s', async (basePath) => {
    const { views } = await publishSmallSite(basePath === undefined ? {} : { basePath });
    const published = z.fromJSONSchema(JSON.parse(views.get('/faq.schema.json') ?? ''));
    for (const language of ['en', 'ja']) {
      const data = JSON.parse(views.get(`/${language}/faq.json`) ?? '');
      expect(published.safeParse(data).error).toBeUndefined();
      expect(faqSchema.safeParse(data).error).toBeUndefined();
    }
  });

  test('the published schema refuses what is no export', () => {
    const schema = z.fromJSONSchema(JSON.parse(faqJsonSchema()));
    for (const wrong of [{}, { version: 2 }, []]) expect(schema.safeParse(wrong).success).toBe(false);
  });

  test('holds every entry of its language, with links to Markdown versions and translations', async () => {
    const { views, context } = await publishSmallSite();
    const faq = faqSchema.parse(JSON.parse(views.get('/en/faq.json') ?? ''));
    const entries = context.catalog.entries.filter(({ language }) => language === 'en');
    expect(faq.entries.map(({ id }) => id)).toEqual(
      entries.map(({ category, slug }) => `${category}/${slug}`),
    );
    const sftp = faq.entries.find(({ id }) => id === 'faq/sftp');
    expect(sftp).toMatchObject({
      kind: 'question',
      title: 'Why does "sftp" fail <after> login & key?',
      address: 'https://small.example/en/faq/sftp/',
      databases: ['ddbj', 'dra'],
      tags: ['transfer'],
      keywords: ['scp'],
      updated: '2025-02-02T15:00:00.000Z',
      translations: { ja: 'https://small.example/ja/faq/sftp/' },
    });
    expect(sftp?.html).toContain('href="https://small.example/en/faq/keys/#pair"');
    for (const { markdown } of faq.entries) expect(views.has(new URL(markdown).pathname)).toBe(true);
    expect(new URL(faq.$schema).pathname).toBe('/faq.schema.json');
  });

  test('each of its names is explained in docs/publishing.md', () => {
    const names = [...Object.keys(faqSchema.shape), ...Object.keys(faqSchema.shape.entries.element.shape)];
    for (const name of names) expect(docs, name).toContain(`| \`${name}\` |`);
  });
});
