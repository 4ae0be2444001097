import { readFile, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { lookup } from 'mrmime';
import type { Assembly } from '../assembly/assembly.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { ReportLanguage } from '../diagnostics/rule.ts';
import { realPathInside } from '../output/real-path-inside.ts';
import { brokenPage } from './broken-page.ts';
import { showStatus, statusAddress } from './show-status.ts';
import type { Workspace } from './workspace.ts';

/** What the server answers. */
export interface Reply {
  readonly status: number;
  readonly type: string;
  readonly body: string | Uint8Array;
  readonly location?: string | undefined;
}

export interface RespondOptions {
  readonly root: string;
  readonly workspace: Workspace;
  /** Language of the pages that say what is wrong. */
  readonly language: ReportLanguage;
}

/**
 * Find what stands at a path of the site.
 *
 * A page is printed when it is asked for. In the place of a page whose file has an error, and of every page while
 * the settings have one, stands a page that says what is wrong.
 */
export async function respond(path: string, { root, workspace, language }: RespondOptions): Promise<Reply> {
  const publication = workspace.publication();
  const assembly = workspace.assembly();
  const status = path === statusAddress ? await showStatus(workspace, language) : undefined;
  if (status !== undefined) return html(200, status);
  const broken = brokenAt(path, workspace);
  if (broken) {
    const page = brokenPage({ address: path, assembly, language, ...broken });
    const { renderLayout } = await import('../../layouts/index.ts');
    return html(500, (assembly?.render ?? renderLayout)(page));
  }
  const printed = publication?.pages.get(path);
  if (printed) return html(200, printed());
  if (publication?.pages.has(`${path}/`))
    return { status: 301, type: 'text/plain', body: '', location: `${path}/` };
  const file =
    assembly?.assets.get(path) ?? (await readAsset(root, path, assembly)) ?? publication?.files().get(path);
  if (file !== undefined) return { status: 200, type: typeOf(path), body: file };
  return html(404, publication?.pages.get('/404.html')?.() ?? '');
}

function html(status: number, body: string): Reply {
  return { status, type: 'text/html; charset=utf-8', body };
}

function typeOf(path: string): string {
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
  const [settings] = errors.filter(({ place }) => !place.file.endsWith('.md'));
  if (settings) {
    const { file } = settings.place;
    return { file, diagnostics: errors.filter(({ place }) => !place.file.endsWith('.md')) };
  }
  const site = workspace.assembly()?.site;
  for (const { file, identity } of workspace.readings().values()) {
    if (!site || !identity) continue;
    const { language: lang, category, slug } = identity;
    if (site.addresses.of('answer', { lang, category, slug }) !== path) continue;
    const own = errors.filter(({ place }) => place.file === file);
    if (own.length > 0) return { file, diagnostics: own };
  }
  return undefined;
}

/** A file of `assets/`: pictures under their address, and what is published as it is under the root. */
async function readAsset(
  root: string,
  path: string,
  assembly: Assembly | undefined,
): Promise<Uint8Array | undefined> {
  const beside = path.replace(/^\/assets\/images\/(?=content\/)/, '/');
  for (const [folder, name] of [
    ['assets/images', path.replace(/^\/assets\/images/, '')],
    ['content', beside.replace(/^\/content/, '')],
  ] as const) {
    if (name === path) continue;
    if (folder === 'content' && !(lookup(extname(name)) ?? '').startsWith('image/')) continue;
    const bytes = await readInside(join(root, folder), name);
    if (bytes) return bytes;
  }
  const own = assembly?.site.staticFiles.files.get(path);
  return own === undefined ? undefined : readFile(own).catch(() => undefined);
}

/** Read a file, unless its real place is outside the folder. */
async function readInside(folder: string, name: string): Promise<Uint8Array | undefined> {
  if (name.includes('\0')) return undefined;
  try {
    const real = await realPathInside(folder, join(folder, name));
    return real !== undefined && (await stat(real)).isFile() ? await readFile(real) : undefined;
  } catch {
    return undefined;
  }
}
