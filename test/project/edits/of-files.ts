import { stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { type Chance, change, changeYaml, type Edit, oneOf, put, remove } from './edit.ts';

/** A picture whose size on disk does not tell its colours. */
function pictureOfNoise(chance: Chance): Promise<Buffer> {
  const pixels = Buffer.from(Array.from({ length: 48 * 32 * 3 }, () => chance(256)));
  return sharp(pixels, { raw: { width: 48, height: 32, channels: 3 } })
    .png({ compressionLevel: 0 })
    .toBuffer();
}

const pictured = `---\ntitle: A picture\ncategory: faq\ndate: 2024-01-02\nlang: en\n---\n\n![A field](/assets/images/field.png)\n`;

const slot = (number: number) =>
  `import { word } from '../words.ts';\n\nexport default () => <p class="mine">{word} ${number}</p>;\n`;

/** Edits of the vocabulary, layouts, pictures and other files of a site. */
export const editsOfFiles: Readonly<Record<string, Edit>> = {
  'label of a database': (site, number) =>
    changeYaml(site, 'content/databases.yaml', (terms) => {
      terms.rice = { label: `Rice ${number}`, hue: number % 360 };
    }),
  'contact of a database': (site, number) =>
    changeYaml(site, 'content/databases.yaml', (terms) => {
      terms.wheat = { label: 'Wheat', contact: `mailto:w${number}@seeds.example`, description: 'Grain' };
    }),
  'a database comes or goes, or others come first': (site, number) =>
    changeYaml(site, 'content/databases.yaml', (terms) => {
      const { rice, barley, ...others } = terms;
      for (const key of Object.keys(terms)) delete terms[key];
      Object.assign(terms, barley ? {} : { barley: { label: `Barley ${number}` } }, others, { rice });
    }),
  'labels of tags': (site, number, chance) =>
    changeYaml(site, 'content/tags.yaml', (terms) => {
      terms[oneOf(['storage', 'order'], chance)] = {
        label: { en: `Tag ${number}`, ja: `札 ${number}` },
        synonyms: ['Keeping', '保存', `other-${number}`],
      };
      terms.storage = { ...(terms.storage as object), synonyms: ['Keeping', 'keeping', '保存'] };
    }),
  categories: (site, number, chance) =>
    changeYaml(site, 'content/categories.yaml', (terms) => {
      terms.news = { label: `News ${number}`, kind: oneOf(['article', 'question'], chance) };
    }),
  'a category comes or goes': async (site, number) => {
    let isThere = false;
    await changeYaml(site, 'content/categories.yaml', (terms) => {
      isThere = 'guide' in terms;
      if (isThere) delete terms.guide;
      else terms.guide = { label: 'Guides', description: `No. ${number}` };
    });
    if (isThere) return remove(site, 'content/guide');
    const page = `---\ntitle: Guide ${number}\ncategory: guide\ndate: 2024-01-02\nlang: en\n---\n\nA guide.\n`;
    return put(site, 'content/guide/en/first.md', page);
  },
  glossary: (site, number) =>
    changeYaml(site, 'content/glossary.yaml', (terms) => {
      terms.moisture = {
        term: { en: 'moisture', ja: '含水率' },
        meaning: { en: `Water ${number}`, ja: `水 ${number}` },
      };
    }),
  'no glossary': (site) => remove(site, 'content/glossary.yaml'),
  'searches that are checked': (site, number) =>
    put(site, 'content/searches.txt', `moisture ${number}\n# a comment\n`),
  layout: (site, number) =>
    put(
      site,
      'layouts/not-found.tsx',
      `export default () => <html lang="en"><p>Not here ${number}</p></html>;\n`,
    ),
  'layout that changes each page of a kind': (site, number) =>
    put(
      site,
      'layouts/directory.tsx',
      `export default (page) => <html lang="en"><title>{page.frame.documentTitle}</title><p>${number}</p></html>;\n`,
    ),
  slot: async (site, number, chance) => {
    await put(site, 'layouts/words.ts', `export const word = 'Word';\n`);
    return put(site, `layouts/slots/${oneOf(['header', 'footer'], chance)}.tsx`, slot(number));
  },
  'what a slot imports': async (site, number) => {
    await put(site, 'layouts/slots/footer.tsx', slot(0));
    return put(site, 'layouts/words.ts', `export const word = 'Word ${number}';\n`);
  },
  'no layouts': (site) => remove(site, 'layouts'),
  'no slots': (site) => remove(site, 'layouts/slots'),
  drawing: (site, number) =>
    change(site, 'assets/images/scale.svg', (text) =>
      text.replace(/width="\d+"/, `width="${40 + (number % 7)}"`),
    ),
  picture: async (site, _number, chance) => {
    await put(site, 'content/faq/en/pictured.md', pictured);
    return put(site, 'assets/images/field.png', await pictureOfNoise(chance));
  },
  'picture of the same size and time': async (site, number, chance, build) => {
    const file = join(site, 'assets/images/field.png');
    const before = await stat(file).catch(() => undefined);
    await editsOfFiles.picture?.(site, number, chance, build);
    if (before) await utimes(file, before.atime, before.mtime);
    return file;
  },
  'picture goes': async (site) => {
    await remove(site, 'content/faq/en/pictured.md');
    return remove(site, 'assets/images/field.png');
  },
  'download of the same size and time': async (site, number) => {
    const file = await put(site, 'assets/static/same.txt', String(number).padStart(4, '0'));
    await utimes(join(site, file), 1, 1);
    return file;
  },
  download: (site, number) => put(site, 'assets/static/list.txt', `List ${number}\n`),
  'download goes': (site) => remove(site, 'assets/static/same.txt'),
  style: (site, number) => put(site, 'assets/style.css', `.answer { --mine: ${number}px; }\n`),
  'no style': (site) => remove(site, 'assets/style.css'),
  icon: (site, number) =>
    put(
      site,
      'assets/icon.svg',
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle r="${number % 9}"/></svg>\n`,
    ),
  'no icon': (site) => remove(site, 'assets/icon.svg'),
};
