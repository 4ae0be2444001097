import { entryOf } from '../jekyll/front-entries.ts';
import { frontValue } from '../jekyll/source-page.ts';
import { leadingTitle } from '../leading-title.ts';
import { addressIn, linkTo } from './link-to.ts';
import type { FolderPage } from './read-folder-page.ts';

/** Keys of front matter that hold the text of a home page. */
const ofHome =
  /^(?:hero|features|home|heroText|heroImage|heroImageDark|heroAlt|tagline|actionText|actionLink|actions|footer)$/;

type Values = Readonly<Record<string, unknown>>;

/**
 * A home page whose text is in its front matter (`hero`, `features`, `heroText`, `actions`) with that text in its body:
 * the name as title, lines of text, the picture, and lists of links and features. Other pages stay as they are.
 */
export function withHomeText(page: FolderPage): FolderPage {
  const { entries, split } = page;
  const hero = valuesOf(frontValue(entries, 'hero'));
  const isHome =
    hero !== undefined ||
    frontValue(entries, 'layout') === 'home' ||
    String(frontValue(entries, 'home')) === 'true';
  if (!isHome || !entries.some(({ key }) => ofHome.test(key))) return page;
  const all: Values = hero ?? Object.fromEntries(entries.map(({ key, value }) => [key, value]));
  const found = leadingTitle(split.body);
  const own = textIn({ title: frontValue(entries, 'title') }, 'title');
  const names = ['name', 'heroText', ...(hero === undefined ? [] : ['title', 'text'])];
  const name = names.find((key) => textIn(all, key) !== undefined);
  const title = own ?? textIn(all, name ?? '') ?? found?.title;
  const lines = hero === undefined ? ['heroText', 'tagline'] : ['name', 'title', 'text', 'tagline'];
  const parts = [
    ...lines.flatMap((key) => {
      const text = textIn(all, key);
      return text === undefined || text === title ? [] : [text];
    }),
    pictureOf(all),
    actionsOf(all).join('\n'),
    featuresOf(frontValue(entries, 'features')).join('\n'),
    textIn({ footer: frontValue(entries, 'footer') }, 'footer') ?? '',
  ].filter((part) => part !== '');
  const text = parts.length === 0 ? '' : `${parts.join('\n\n')}\n\n`;
  const isTitle = found !== undefined && found.title === title;
  const taken = isTitle ? found.lines : 0;
  return {
    ...page,
    entries: [
      ...(own === undefined && title !== undefined ? [entryOf('title', title)] : []),
      ...entries.filter(({ key }) => !ofHome.test(key)),
    ],
    split: {
      ...split,
      body: text + (isTitle ? found.text : split.body).replace(/^\n+/, ''),
      // What was in the front matter is told of lines there.
      bodyLine: Math.max(1, split.bodyLine + taken - (text.split('\n').length - 1)),
    },
  };
}

function valuesOf(value: unknown): Values | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Values) : undefined;
}

function textIn(values: Values, ...keys: readonly string[]): string | undefined {
  for (const key of keys) {
    const value = values[key];
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
  }
  return undefined;
}

function pictureOf(all: Values): string {
  const { image } = all;
  const values: Values = valuesOf(image) ?? { src: image ?? all.heroImage, alt: all.heroAlt };
  const source = textIn(values, 'src', 'file', 'light');
  return source === undefined ? '' : `![${textIn(values, 'alt') ?? ''}](${addressIn(source)})`;
}

function actionsOf(all: Values): string[] {
  const actions: unknown[] = Array.isArray(all.actions) ? all.actions : [];
  const own = { text: all.actionText, link: all.actionLink };
  return [own, ...actions].flatMap((action) => {
    const values = valuesOf(action) ?? {};
    const text = textIn(values, 'text');
    return text === undefined ? [] : [`- ${linkTo(text, textIn(values, 'link', 'href'))}`];
  });
}

function featuresOf(features: unknown): string[] {
  return (Array.isArray(features) ? features : []).flatMap((feature) => {
    const values = valuesOf(feature) ?? {};
    const [title, details] = [textIn(values, 'title'), textIn(values, 'details', 'description')];
    const [link, linkText] = [textIn(values, 'link', 'href'), textIn(values, 'linkText')];
    const shown =
      title === undefined ? [] : [`**${linkTo(title, linkText === undefined ? link : undefined)}**`];
    const parts = [...shown, details, linkText && linkTo(linkText, link)].filter(Boolean);
    return parts.length === 0 ? [] : [`- ${parts.join(' — ').replace(/\s*\n\s*/g, ' ')}`];
  });
}
