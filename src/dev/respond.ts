import { extname } from 'node:path';
import { lookup } from 'mrmime';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { ReportLanguage } from '../diagnostics/rule.ts';
import { isMarkdown } from '../entry/list-markdown.ts';
import { readRegularFile } from '../files/regular-file.ts';
import { createLocator } from '../images/locate.ts';
import type { Project } from '../project/project.ts';
import { rootAddresses } from '../site/root-addresses.ts';
import { fontFolder, staticFolder } from '../site/static-files.ts';
import { arrivalHeaders, speculationRules } from '../views/arrival.ts';
import { brokenPage } from './broken-page.ts';
import { showStatus, statusAddress } from './show-status.ts';
import type { Workspace } from './workspace.ts';

/** What the server answers. */
export interface Reply {
  readonly status: number;
  readonly type: string;
  readonly body: string | Uint8Array;
  readonly location?: string | undefined;
  /** Headers besides the type. Default: none. */
  readonly headers?: readonly (readonly [name: string, value: string])[] | undefined;
}

export interface RespondOptions {
  readonly root: string;
  readonly workspace: Workspace;
  /** Language of the pages that say what is wrong. */
  readonly language: ReportLanguage;
}

/**
 * Find what is at a path of the site.
 *
 * A page is printed when it is asked for. A page whose file has an error, and every page while the settings have one,
 * is replaced by a page that says what is wrong.
 */
export function respond(requested: string, options: RespondOptions): Promise<Reply> {
  return options.workspace.intact(() => respondNow(requested, options));
}

/** The same from the site as it is now. */
async function respondNow(requested: string, options: RespondOptions): Promise<Reply> {
  const { basePath = '/' } = options.workspace.project()?.site.addresses ?? {};
  if (requested === statusAddress || basePath === '/') return respondBelow(requested, options);
  const root = basePath.slice(0, -1);
  if (!requested.startsWith(basePath)) {
    const location = requested === root ? basePath : root + requested;
    return { status: 302, type: 'text/plain', body: '', location };
  }
  const reply = await respondBelow(requested.slice(root.length), options);
  return reply.location === undefined ? reply : { ...reply, location: root + reply.location };
}

/** The same below the path that the site is published under. */
async function respondBelow(path: string, { root, workspace, language }: RespondOptions): Promise<Reply> {
  const plan = workspace.plan();
  const project = workspace.project();
  const status = path === statusAddress ? await showStatus(workspace, language) : undefined;
  if (status !== undefined) return html(200, status);
  const broken = brokenAt(path, workspace);
  if (broken) {
    const shown = brokenPage({ address: path, project, language, ...broken });
    const { renderLayout } = await import('../../layouts/index.ts');
    return html(500, (project?.render ?? renderLayout)(shown));
  }
  const page = await workspace.page(path);
  if (page !== undefined && project) {
    const { href } = project.site.addresses;
    return { ...html(200, page), headers: arrivalHeaders(project.stylesheet, href) };
  }
  // A folder of files that are published as they are has its page as on a host.
  const isFolder = project?.site.staticFiles.files.has(`${path}/index.html`);
  if (plan?.pages.has(`${path}/`) || isFolder)
    return { status: 301, type: 'text/plain', body: '', location: `${path}/` };
  const named = path.endsWith('/') ? `${path}index.html` : path;
  const file =
    project?.assets.get(path) ??
    (await readAsset(root, named, project)) ??
    plan?.views().get(path)?.text() ??
    (await readOwn(named, workspace));
  if (file !== undefined) return { status: 200, type: typeOf(named), body: file };
  return html(404, (await workspace.page(rootAddresses.notFound)) ?? '');
}

function html(status: number, body: string): Reply {
  return { status, type: 'text/html; charset=utf-8', body };
}

function typeOf(path: string): string {
  if (path === speculationRules.address) return speculationRules.type;
  const type = lookup(extname(path)) ?? 'application/octet-stream';
  return /^text\/|json$|xml$|javascript$/.test(type) ? `${type}; charset=utf-8` : type;
}

/** The errors that keep the page at a path from being shown, with the file that has them. */
function brokenAt(
  path: string,
  workspace: Workspace,
): { file: string; diagnostics: readonly Diagnostic[] } | undefined {
  if (extname(path) !== '' && !path.endsWith('.html')) return undefined;
  const errors = workspace.diagnostics().filter(({ severity }) => severity === 'error');
  const isStatic = (file: string) =>
    [staticFolder, fontFolder].some((folder) => file.startsWith(`${folder}/`));
  const ofAll = errors.filter(({ place: { file } }) => !isMarkdown(file) && !isStatic(file));
  const [first] = ofAll;
  if (first) return { file: first.place.file, diagnostics: ofAll };
  const site = workspace.project()?.site;
  const isHere = (file: string) => {
    const identity = workspace.readings().get(file)?.identity;
    return identity !== undefined && site?.addresses.ofEntry(identity) === path;
  };
  const file = errors.map(({ place }) => place.file).find(isHere);
  return file === undefined
    ? undefined
    : { file, diagnostics: errors.filter(({ place }) => place.file === file) };
}

/** A file that the site's own templates make, or that its configuration of Eleventy copies. */
async function readOwn(path: string, workspace: Workspace): Promise<string | Uint8Array | undefined> {
  const content = await workspace.file(path);
  return typeof content === 'object' && 'path' in content
    ? readRegularFile(content.path).catch(() => undefined)
    : content;
}

/** A file of `assets/`: pictures under their address, and what is published as it is under the root. */
async function readAsset(
  root: string,
  path: string,
  project: Project | undefined,
): Promise<Uint8Array | undefined> {
  const name = path.replace(/^\/assets\/images\/(?=content\/)|^\//, '');
  const isPicture =
    /^(?:assets\/images|content)\//.test(name) && (lookup(extname(name)) ?? '').startsWith('image/');
  const { file } = isPicture ? await createLocator(root)(name, path) : {};
  const found = file?.path === name ? file.absolute : project?.site.staticFiles.files.get(path);
  return found === undefined ? undefined : readRegularFile(found).catch(() => undefined);
}
