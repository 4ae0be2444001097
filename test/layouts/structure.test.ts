import { parse } from 'parse5';
import { describe, expect, test } from 'vitest';
import { renderLayout } from '../../layouts/index.ts';
import type { Page } from '../../src/pages/models/pages.ts';
import * as models from './models.ts';
import { all, attribute } from './tree.ts';

const pages: readonly (readonly [string, Page])[] = [
  ['answer', models.answer],
  ['article', { ...models.answer, categoryKind: 'article' }],
  [
    'answer without anything',
    {
      ...models.answer,
      databases: [],
      tags: [],
      contents: [],
      html: '',
      related: [],
      contact: undefined,
      edit: undefined,
      counterparts: [models.missing],
      draft: true,
    },
  ],
  ['listing of a database', models.listing],
  [
    'listing of a category',
    {
      ...models.listing,
      subject: { ...models.listing.subject, kind: 'category', id: 'faq' },
      groups: [{ rows: models.rows }],
    },
  ],
  ['empty listing', { ...models.listing, total: 0, groups: [], facets: [] }],
  ['home', models.home],
  ['directory', models.directory],
  ['glossary', models.glossary],
  ['search', models.search],
  ['not found', models.notFound],
  ['redirect', models.redirect],
  ['broken', models.broken],
];

describe.each(pages)('%s', (_name, page) => {
  const html = renderLayout(page);
  const document = parse(html);

  test('begins with the doctype and names its language', () => {
    expect(html.startsWith('<!doctype html>\n<html lang="en">')).toBe(true);
  });

  test('has exactly one h1 and never skips a level downwards', () => {
    const levels = all(document, /^h[1-6]$/).map(({ tagName }) => Number(tagName[1]));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    levels.forEach((level, index) => {
      expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1);
    });
  });

  test('has one main landmark, and a name for every navigation', () => {
    expect(all(document, 'main')).toHaveLength(1);
    for (const nav of all(document, 'nav')) {
      expect(attribute(nav, 'aria-label') ?? attribute(nav, 'aria-labelledby')).toBeTruthy();
    }
  });

  test('uses every id once, and refers only to ids that are there', () => {
    const ids = all(document, /./).flatMap((element) => attribute(element, 'id') ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    for (const name of ['aria-labelledby', 'for', 'popovertarget', 'form']) {
      for (const element of all(document, /./)) {
        const id = attribute(element, name);
        if (id !== undefined) expect(ids).toContain(id);
      }
    }
  });

  test('has nothing inline: no style, no handler, no script without a file', () => {
    for (const element of all(document, /./)) {
      expect(element.attrs.filter(({ name }) => name === 'style' || name.startsWith('on'))).toEqual([]);
    }
    expect(all(document, 'style')).toEqual([]);
    for (const script of all(document, 'script')) expect(attribute(script, 'src')).toBeTruthy();
  });

  test('declares the policy before anything that it governs', () => {
    const policy = html.indexOf('http-equiv="content-security-policy"');
    expect(policy).toBeGreaterThan(0);
    for (const governed of ['<link', '<script', '<img', '<form']) {
      const index = html.indexOf(governed);
      if (index >= 0) expect(index).toBeGreaterThan(policy);
    }
  });

  test('says of every unstyled list that it is one, and gives every date to machines', () => {
    for (const time of all(document, 'time'))
      expect(attribute(time, 'datetime')).toMatch(/^\d{4}-\d\d-\d\d$/);
    for (const list of all(document, /^[uo]l$/)) {
      if (attribute(list, 'class') !== undefined) expect(attribute(list, 'role')).toBe('list');
    }
  });

  test('says the language of every link into another language', () => {
    const foreign = all(document, 'section').filter((section) => attribute(section, 'lang') === 'ja');
    const within = new Set(foreign.flatMap((section) => all(section, 'a')));
    for (const link of all(document, 'a')) {
      if (!attribute(link, 'href')?.startsWith('/ja/') || within.has(link)) continue;
      expect(attribute(link, 'hreflang')).toBe('ja');
    }
  });
});
