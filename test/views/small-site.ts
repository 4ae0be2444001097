import { type PublishContext, publishContext } from '../../src/views/context.ts';
import { writeViews } from '../../src/views/views.ts';
import { assets, type Files, page, readSmallSite, smallSite } from '../site-folder.ts';

/** Two questions in two languages, one of them in English only, a piece of news and a plain page. */
const pages: Files = {
  'content/faq/en/sftp.md': page(
    {
      title: 'Why does "sftp" fail <after> login & key?',
      db: '[ddbj, dra]',
      tags: '[transfer]',
      updated: '2025-02-03',
      aliases: '[/faq/en/sftp.html]',
      keywords: '[scp]',
    },
    'See [keys](keys.md#pair) & more.\n\n## Check it {#check}\n\n![The window](/assets/images/a.png) and [here](#check).\n',
  ),
  'content/faq/ja/sftp.md': page({ title: '「sftp」が失敗します', lang: 'ja', db: 'dra' }, '答えです。\n'),
  'content/faq/en/keys.md': page(
    { title: 'How do I make keys?', db: 'dra', date: '2023-01-02T10:00:00' },
    'Like this:\n\n```console\n$ ssh-keygen\n```\n\n- [ ] done\n\n## A pair {#pair}\n\nText.\n',
  ),
  'content/news/en/moved.md': page({ title: 'We moved', category: 'news' }),
  'content/page/en/about.md': page({ title: 'About', category: 'page' }),
};

export interface SmallSiteOptions {
  readonly files?: Files;
  readonly basePath?: string;
  /** Default: `https://small.example`; `null` for none. */
  readonly origin?: null;
}

/** Everything that is published beside the pages of a small site. */
export async function publishSmallSite({ files = {}, basePath, origin }: SmallSiteOptions = {}) {
  const settings = String(smallSite['content/site.yaml']);
  const context = await contextOf({
    files: {
      ...pages,
      ...(origin === null && { 'content/site.yaml': settings.replace(/^origin: .*\n/m, '') }),
      ...files,
    },
    ...(basePath !== undefined && { basePath }),
  });
  const made = [...writeViews(context)];
  return { context, views: new Map(made.map(([address, file]) => [address, file.text()] as const)) };
}

async function contextOf({ files = {}, basePath }: SmallSiteOptions): Promise<PublishContext> {
  const { catalog, pages: models } = await readSmallSite(files, basePath === undefined ? {} : { basePath });
  return publishContext({ catalog, pages: models, assets, siteHash: 'test', templateAddresses: [] });
}
