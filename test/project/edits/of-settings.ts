import { existsSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { Settings } from '../../../src/site/settings.ts';
import { changeYaml, type Edit, oneOf, put, remove } from './edit.ts';

const product = { singular: 'product', plural: 'products' };

/** Values that each setting is given in turn; `undefined` takes it out. */
const values: Readonly<Record<keyof Settings, (number: number) => readonly unknown[]>> = {
  title: (number) => [`Help ${number}`, { en: `Help ${number}`, ja: `ヘルプ ${number}` }],
  description: (number) => [`No. ${number}`, undefined],
  languages: () => [
    ['en', 'ja', 'de'],
    ['ja', 'en', 'de'],
  ],
  timezone: () => ['Asia/Tokyo', 'America/New_York', undefined],
  origin: () => ['https://seeds.example', 'https://other.example', undefined],
  links: () => [
    { origin: 'https://www.seeds.example' },
    { origin: 'https://www.seeds.example', known: ['/x/'] },
    {},
  ],
  repository: (number) => [{ edit: `https://forge.example/${number}/{file}` }, undefined],
  contact: (number) => [
    { link: `mailto:help${number}@seeds.example`, prefill: { subject: 'On {title}' } },
    { link: '/ask/', text: `Ask ${number}`, tell: ['a'], prefill: { query: 'page={page}' } },
    undefined,
  ],
  feedback: () => [{ link: 'https://form.example/', prefill: { query: 'a={answer}' } }, undefined],
  featured: () => [['dry-seeds'], ['send-seeds', 'dry-seeds'], undefined],
  searches: (number) => [{ en: [`word ${number}`] }, undefined],
  navigation: (number) => [['page/about'], [{ link: '/list.html', label: `List ${number}` }], undefined],
  footer: (number) => [['page/about'], [{ link: '/list.html', label: `List ${number}` }], undefined],
  licence: (number) => [`Licence ${number}`, undefined],
  basePath: () => ['/help/', undefined],
  terms: () => [
    { database: product },
    { database: { ...product, address: 'product', key: 'product' } },
    undefined,
  ],
  addresses: () => [{ tag: '/{lang}/topic/{id}/' }, { home: '/{lang}/', search: '/{lang}/find/' }, undefined],
  former: () => [
    { answers: { faq: { en: '/help/{slug}-e.html' } } },
    { pages: { '/help/old.html': '/en/faq/' } },
    undefined,
  ],
  math: () => [true, false],
  largestAnswer: (number) => [(100 + number) * 1024, undefined],
  embeds: () => [['youtube'], ['youtube', 'vimeo'], undefined],
  images: () => [{ widths: [16, 24] }, { widths: [16], hosts: ['pictures.example'] }, { largest: 20 }],
  policy: () => [{ script: ['stats.example'] }, { image: ['*.pictures.example'] }, undefined],
  severities: () => [{ 'links/former-address': 'off' }, { 'images/missing-alt': 'note' }, undefined],
  cache: () => ['.kotae-two', undefined],
};

const texts = (number: number) => ({ search: { label: `Find ${number}` }, home: { submit: `Go ${number}` } });

/** Edits of settings, one for each key of `content/site.yaml`, and of languages and their texts. */
export const editsOfSettings: Readonly<Record<string, Edit>> = {
  ...Object.fromEntries(
    Object.entries(values).map(([key, valuesOf]): [string, Edit] => [
      `setting ${key}`,
      (site, number, chance) =>
        changeYaml(site, 'content/site.yaml', (settings) => {
          const value = oneOf(valuesOf(number), chance);
          if (value === undefined) delete settings[key];
          else settings[key] = value;
        }),
    ]),
  ),
  'a language with a page': async (site, number) => {
    await changeYaml(site, 'content/site.yaml', (settings) => {
      settings.languages = ['en', 'ja', 'de'];
    });
    return put(
      site,
      'content/faq/de/dry-seeds.md',
      `---\ntitle: Wie trocken ${number}?\ncategory: faq\ndate: 2024-01-01\nlang: de\n---\n\nSehr.\n`,
    );
  },
  'a language goes, and comes again': async (site) => {
    const isThere = existsSync(join(site, 'content/faq/ja'));
    await changeYaml(site, 'content/site.yaml', (settings) => {
      settings.languages = isThere ? ['en'] : ['en', 'ja'];
    });
    await remove(site, 'content/faq/de');
    for (const category of ['faq', 'news', 'page']) {
      const [here, away] = [join(site, 'content', category, 'ja'), join(site, `away-${category}`)];
      await (isThere ? rename(here, away) : rename(away, here));
    }
    return isThere ? 'ja goes' : 'ja comes';
  },
  'interface texts': (site, number, chance) =>
    changeYaml(site, `content/texts/${oneOf(['en', 'ja'], chance)}.yaml`, (known) => {
      Object.assign(known, texts(number));
    }),
  'interface texts go': (site, _number, chance) =>
    remove(site, oneOf(['content/texts', 'content/texts/en.yaml'], chance)),
};
