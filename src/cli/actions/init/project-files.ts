import { schemaFolder } from '../../editor/write-editor-files.ts';
import type { PackageManager } from './package-manager.ts';

/** A package.json as it may be in the folder already. */
export interface PackageJson {
  readonly type?: string;
  readonly scripts?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

/** What the files around the content depend on. */
export interface ProjectSurroundings {
  /** Name of the package. */
  readonly name: string;
  /** How the package asks for Kotae, such as `^0.1.0`. */
  readonly kotae: string;
  readonly manager: PackageManager;
  /** The package.json that is there. */
  readonly existing?: PackageJson | undefined;
}

/** Make the files around the content of a site, by path. */
export function projectFiles({ name, kotae, manager, existing }: ProjectSurroundings): Map<string, string> {
  const isModule = existing === undefined || existing.type === 'module';
  return new Map([
    ['package.json', json(packageJson(name, kotae, existing))],
    // Eleventy by itself makes the same site; `kotae build` needs no such file.
    [
      isModule ? '.eleventy.js' : 'eleventy.config.mjs',
      "import kotae from 'kotae/eleventy';\n\nexport default (config) => config.addPlugin(kotae);\n",
    ],
    ['.gitignore', 'node_modules/\n_site/\n.kotae/\n'],
    [
      '.gitattributes',
      '* text=auto eol=lf\n# Two branches that publish new addresses both keep them.\ncontent/addresses.txt merge=union\n',
    ],
    ['.vscode/extensions.json', json({ recommendations: ['redhat.vscode-yaml'] })],
    ['.vscode/settings.json', json(editorSettings())],
    ['.vscode/kotae.code-snippets', '{}\n'], // every build fills it with the words of the site
    ['.github/workflows/site.yml', workflowFor(manager)],
  ]);
}

function packageJson(name: string, kotae: string, existing: PackageJson | undefined): object {
  const scripts = { start: 'kotae dev', build: 'kotae build', check: 'kotae check', new: 'kotae new' };
  const has = { ...existing?.dependencies, ...existing?.devDependencies };
  const { test, ...own } = existing?.scripts ?? {};
  return {
    ...(existing ?? { name, private: true, type: 'module' }),
    // What npm writes there only says that there are no tests.
    scripts: {
      ...scripts,
      ...own,
      ...(test !== undefined && !test.includes('no test specified') && { test }),
    },
    ...(!('kotae' in has) && { devDependencies: { ...existing?.devDependencies, kotae } }),
  };
}

function editorSettings(): object {
  const files = ['site', 'databases', 'tags', 'categories'];
  return {
    'yaml.schemas': Object.fromEntries(
      files.map((file) => [`${schemaFolder}/${file}.json`, `content/${file}.yaml`]),
    ),
    'files.eol': '\n',
  };
}

function json(value: object): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

function workflowFor({ name, install, command }: PackageManager): string {
  // npm comes with Node; the others by Corepack, which does.
  const before = name === 'npm' ? '' : '      - run: corepack enable\n';
  return `# Checks every change, and builds the site. node_modules/kotae/docs/deploy.md shows how to publish _site/.
name: Site
on:
  push:
    branches: [main]
  pull_request:
permissions:
  contents: read
jobs:
  site:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
        with:
          fetch-depth: 0 # dates of change come from the history
      - uses: actions/setup-node@v4
        with:
          node-version: 22
${before}      - run: ${install}
      - run: ${command('kotae check --format github')}
      - run: ${command('kotae build')}
      - uses: actions/upload-artifact@v4
        with:
          name: site
          path: _site
          include-hidden-files: true
`;
}
