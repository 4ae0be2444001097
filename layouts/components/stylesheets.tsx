import type { PageAssets } from '../../src/pages/models/frame.ts';

/** Ask for the stylesheet of every page, then for those that this page needs besides. */
export function Stylesheets({ assets }: { readonly assets: Pick<PageAssets, 'stylesheet' | 'styles'> }) {
  return (
    <>
      {[assets.stylesheet, ...assets.styles].map((href) => (
        <link key={href} rel="stylesheet" href={href} />
      ))}
    </>
  );
}
