import type { Demand } from '../built/demands.ts';
import { isAllowed } from '../built/is-allowed.ts';
import { placeOfPage } from '../built/place-of-link.ts';
import { isToldElsewhere } from '../built/written-link.ts';
import { exampleHtml } from '../example-html.ts';
import { builtRule } from '../rule.ts';

interface Values {
  readonly part: string;
  /** The line of the settings that allows it, where one can. */
  readonly line?: string | undefined;
}

/** Something in a printed page that its content security policy keeps browsers from using. */
export const builtRefusedPart = builtRule<Values>({
  id: 'built/refused-part',
  severity: 'warning',
  en: ({ part, line }) => ({
    message: `The content security policy of the site refuses \`${part}\` in the printed page`,
    hint:
      line === undefined
        ? 'In the layout that prints it, use a class with rules in assets/style.css, or a script file in assets/static/.'
        : `Bring it as a file of the site’s own, or allow the host in content/site.yaml with \`${line}\`, by https.`,
  }),
  ja: ({ part, line }) => ({
    message: `出力されたページに、コンテンツセキュリティポリシーで禁じられている \`${part}\` があります`,
    hint:
      line === undefined
        ? 'その部分を出力しているレイアウトで、クラスと assets/style.css の規則、または assets/static/ に置いたスクリプトファイルを使ってください。'
        : `サイト自身のファイルとして置くか、content/site.yaml に \`${line}\` と書いてホストを許可し、https で指定してください。`,
  }),
  why: 'Browsers pass over it without a word: the page looks and works as if it were not there.',
  wrong: { '/en/': exampleHtml('<p style="color: red">Help</p>') },
  right: { '/en/': exampleHtml('<p class="loud">Help</p>') },
  *check(built) {
    const said = new Set<string>();
    for (const page of built.pages.values())
      for (const demand of page.demands) {
        if (isAllowed(built.site.settings, demand) || isToldElsewhere(built, page, demand.part)) continue;
        const { part } = demand;
        const line = lineFor(demand);
        // One line allows all that is wanted from a host.
        if (!said.has(line ?? part)) yield { place: placeOfPage(page), values: { part, line } };
        said.add(line ?? part);
      }
  },
});

function lineFor({ kind, origin }: Demand): string | undefined {
  if (kind === undefined || origin === undefined) return undefined;
  return `policy: { ${kind}: [${new URL(origin).host}] }`;
}
