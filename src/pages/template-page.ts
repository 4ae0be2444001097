import type { LanguageContext } from './context.ts';
import { createFrame } from './frame.ts';
import type { TemplatePage } from './models/pages.ts';
import { homeLink } from './named-links.ts';
import { neededAssets } from './needed-assets.ts';

/** What a template of the site itself says of its page. */
export interface TemplateContent {
  readonly address: string;
  readonly title: string;
  readonly description: string;
  readonly html: string;
}

/** Put what a template printed into the frame of a language. */
export function templatePage(context: LanguageContext, content: TemplateContent): TemplatePage {
  const { language, cut } = context;
  const { address, title, description, html } = content;
  const frame = createFrame(context, {
    address,
    title,
    description,
    versions: { [language.id]: address },
    styles: neededAssets(html).styles,
  });
  return {
    kind: 'template',
    address,
    frame,
    breadcrumb: [homeLink(context)],
    title: cut(title),
    html,
  };
}
