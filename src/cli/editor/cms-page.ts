import type { CmsProgram } from '../cms-programs.ts';

interface CmsPage {
  /** Its script, which is beside the page. */
  readonly script: string;
  /** What the policy of its scripts allows besides its own host. */
  readonly scripts: string;
  /** Style rules of the page. */
  readonly css?: string;
}

const pages: Readonly<Record<CmsProgram, CmsPage>> = {
  // It compiles its own schemas.
  decap: { script: 'decap-cms.js', scripts: " 'unsafe-eval'" },
  sveltia: {
    script: 'sveltia-cms.js',
    scripts: '',
    // It asks a host of fonts for its icons, which the policy refuses: then this face of the same name is used.
    css: `@font-face {
        font-family: "Material Symbols Outlined";
        font-weight: 100 700;
        src: url(material-symbols-outlined-latin-fill-normal.woff2);
      }`,
  },
};

/**
 * Write the page that loads a content management system from beside it. Its policy is in it alone: it styles its own
 * elements and asks the host of the repository, which no other page may.
 */
export function cmsHtml(program: CmsProgram): string {
  const { script, scripts, css } = pages[program];
  const policy = [
    "default-src 'none'",
    `script-src 'self'${scripts}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob: https:",
    "font-src 'self' data:",
    "connect-src 'self' data: blob: https://api.github.com https://www.githubstatus.com http://localhost:8081",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const style = css === undefined ? '' : `\n    <style>\n      ${css}\n    </style>`;
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta http-equiv="content-security-policy" content="${policy}">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="robots" content="noindex">
    <title>Content</title>
    <link rel="cms-config-url" type="text/yaml" href="config.yml">${style}
  </head>
  <body>
    <script src="${script}"></script>
  </body>
</html>
`;
}
