import type { Frame } from '../../src/pages/models/frame.ts';
import { PlainHead } from './plain-head.tsx';
import { Stylesheets } from './stylesheets.tsx';

interface HeadProps {
  readonly frame: Frame;
  readonly type: 'article' | 'website';
  /** A classic script that runs before the page is shown. */
  readonly script?: string | undefined;
}

/** Print what a document says about itself: policy, title, other addresses, files. */
export function Head({ frame, type, script }: HeadProps) {
  const { assets, canonical, dates, sharedImage } = frame;
  const [locale, ...otherLocales] = frame.locales;
  return (
    <head>
      <PlainHead hosts={frame.hosts} generator={frame.generator} {...frame.policy} />
      <title>{frame.documentTitle}</title>
      {frame.description && <meta name="description" content={frame.description} />}
      {!frame.indexed && <meta name="robots" content="noindex" />}
      <meta property="og:type" content={type} />
      <meta property="og:site_name" content={frame.siteTitle} />
      <meta property="og:title" content={frame.documentTitle} />
      {frame.description && <meta property="og:description" content={frame.description} />}
      <meta property="og:locale" content={locale} />
      {otherLocales.map((other) => (
        <meta key={other} property="og:locale:alternate" content={other} />
      ))}
      {dates && <meta property="article:published_time" content={dates.published} />}
      {dates && dates.updated !== dates.published && (
        <meta property="article:modified_time" content={dates.updated} />
      )}
      {sharedImage && <meta property="og:image" content={sharedImage.address} />}
      <meta name="twitter:card" content={sharedImage?.isCard ? 'summary_large_image' : 'summary'} />
      {canonical && <meta property="og:url" content={canonical} />}
      {canonical && <link rel="canonical" href={canonical} />}
      {frame.alternates.map(({ hreflang, href }) => (
        <link key={hreflang} rel="alternate" hreflang={hreflang} href={href} />
      ))}
      {frame.markdown && <link rel="alternate" type="text/markdown" href={frame.markdown} />}
      {frame.feeds.map(({ href, title }) => (
        <link key={href} rel="alternate" type="application/atom+xml" href={href} title={title} />
      ))}
      <link rel="icon" href={assets.icon} type="image/svg+xml" />
      <link rel="apple-touch-icon" href={assets.touchIcon} />
      <link rel="manifest" href={assets.manifest} />
      {assets.fonts?.map((href) => (
        <link key={href} rel="preload" as="font" type="font/woff2" href={href} crossorigin="anonymous" />
      ))}
      <Stylesheets assets={assets} />
      <script src={assets.appearanceScript} />
      {script && <script src={script} />}
      {assets.scripts.map((src) => (
        <script key={src} type="module" src={src} />
      ))}
      {frame.slots?.head?.()}
    </head>
  );
}
