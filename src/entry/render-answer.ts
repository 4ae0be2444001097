import type { ResolvedImage } from '../images/image.ts';
import type { Answer } from '../markdown/answer.ts';
import { createAddresses } from '../site/addresses.ts';
import { directionOf } from '../site/direction.ts';
import { createPhraseCutter } from '../site/phrases.ts';
import { identityOf } from './identity.ts';
import type { RenderSettings } from './render-settings.ts';
import { type Aliases, createLinkResolver } from './resolve-link.ts';

/** An answer to be rendered. */
export interface AnswerRequest {
  /** The whole file, with plain line ends. */
  readonly source: string;
  /** Path relative to the site's root. */
  readonly file: string;
  readonly language: string;
  /** Former addresses that links may be written with. Default: none. */
  readonly aliases?: Aliases | undefined;
}

/** Look up what is known about an image, by its address as written. */
export type ResolveImage = (src: string) => Promise<ResolvedImage | undefined>;

/** Render one answer. Rejects when `resolveImage` does, or when there is a bug. */
export type RenderAnswer = (request: AnswerRequest, resolveImage: ResolveImage) => Promise<Answer>;

/** Create the function that renders the answers of a site. */
export function createAnswerRenderer(settings: RenderSettings): RenderAnswer {
  const { links, former, patterns, basePath, origin = '', categories, staticFiles } = settings;
  const { defaultLanguage, texts, videos, embeds, maths, glossary } = settings;
  const site = {
    settings: { links, former, addresses: patterns },
    addresses: createAddresses({ patterns, basePath, origin }),
    languages: new Set(Object.keys(texts)),
    categories: new Set(categories),
    staticFiles: new Set(staticFiles),
  };
  // Only a language whose lines break between phrases asks for the transform.
  const phrases = createPhraseCutter('ja');
  return async ({ source, file, language, aliases }, resolveImage) => {
    const words = texts[language] ?? texts[defaultLanguage];
    if (!words) throw new TypeError(`the site has no language ${defaultLanguage}`);
    // An unchanged build needs no renderer: it is loaded when the first answer does.
    const { processAnswer } = await import('../markdown/process.ts');
    const identity = identityOf(file);
    const { addresses } = site;
    return processAnswer(source, {
      file,
      language,
      rightToLeft: directionOf(language) === 'rtl',
      texts: words,
      ...(identity && { published: { origin, address: addresses.absolute(addresses.ofEntry(identity)) } }),
      resolveLink: createLinkResolver(site, file, aliases),
      resolveImage,
      videos,
      embeds,
      maths,
      glossary: glossary[language],
      ...(language === 'ja' && { phrases }),
    });
  };
}
