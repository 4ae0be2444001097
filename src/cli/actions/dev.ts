import { relative } from 'node:path';
import { isOpen } from '../../dev/addresses-of.ts';
import { type RunningServer, serve } from '../../dev/serve.ts';
import { type OnUnwatched, type WatchListener, watch } from '../../dev/watch.ts';
import { openWorkspace, type Workspace } from '../../dev/workspace.ts';
import { countBySeverity, diagnosticKey } from '../../diagnostics/arrange.ts';
import { makeVisible } from '../../diagnostics/spoken.ts';
import { loadSiteTemplates } from '../../eleventy/site-templates.ts';
import { projectDefaults } from '../../project/package.ts';
import { printReport } from '../../reporting/print-report.ts';
import { writeEditorFiles } from '../editor/write-editor-files.ts';
import { UsageError } from '../exit-codes.ts';
import { explain } from '../explain.ts';
import { type SiteOptions, siteRoot } from '../site-options.ts';
import type { Terminal } from '../terminal.ts';

export interface DevOptions extends SiteOptions {
  readonly port: number;
  readonly host: string;
  readonly allowHost?: readonly string[];
}

/** Show the site while it is written. Resolves once it is shown; a signal ends it. */
export async function dev(options: DevOptions, terminal: Terminal): Promise<void> {
  const root = siteRoot(options, terminal);
  // Before anything is read: what changes meanwhile is taken in afterwards.
  const watcher = await watch(root, createUnwatched(root, terminal));
  const { workspace, server, report } = await show(root, options, terminal).catch(async (error: unknown) => {
    await watcher.stop();
    throw error;
  });
  watcher.follow(takeIn({ workspace, server, report }, terminal));
  for (const address of server.addresses) terminal.info(terminal.messages.serving(address));
  if (isOpen(options.host)) terminal.warn(terminal.messages.openToNetwork);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, async () => {
      setTimeout(() => endNow(terminal), patience).unref();
      await Promise.all([watcher.stop(), server.close()]);
      await workspace.close();
    });
  }
}

/** Milliseconds that what is under way may take to end after a signal. */
const patience = 3000;

/** End whatever is under way. Leaving in order would wait for it: for code of the site, or a disk that does not answer. */
function endNow({ warn, messages }: Terminal): void {
  warn(messages.endedAnyway(patience / 1000));
  process.kill(process.pid, 'SIGKILL');
}

/** A site that is served. */
interface Shown {
  readonly workspace: Workspace;
  readonly server: RunningServer;
  readonly report: Report;
}

/** Read the site, say what is wrong with it, and serve it. */
async function show(root: string, options: DevOptions, terminal: Terminal): Promise<Shown> {
  const { messages, info, language } = terminal;
  const { port, host, allowHost: allowedHosts } = options;
  const defaults = projectDefaults();
  const workspace = await openWorkspace({
    ...defaults,
    version: `${defaults.version} dev`,
    root,
    drafts: true,
    onDemand: true,
    variants: false,
    loadTemplates: loadSiteTemplates,
  });
  const report = createReport(workspace, terminal);
  report();
  const site = workspace.project()?.site;
  if (site) await writeEditorFiles(site).catch(() => undefined);
  const failed = (error: unknown) => explain(error, terminal);
  const server = await serve({ root, workspace, language, port, host, allowedHosts, failed }).catch(
    async (error: unknown) => {
      await workspace.close();
      throw refusal(error, options, terminal);
    },
  );
  if (port !== anyPort && server.port !== port) info(messages.portTaken(port, server.port));
  return { workspace, server, report };
}

/** Take changes into the workspace, reload the pages, and report what is wrong. */
function takeIn({ workspace, server, report }: Shown, terminal: Terminal): WatchListener {
  const { messages, info } = terminal;
  return {
    changed: async (files) => {
      const started = performance.now();
      await workspace.refresh(files);
      server.reload();
      const first = makeVisible(files[0] ?? '');
      info(
        messages.changed(
          files.length > 1 ? `${first} (+${files.length - 1})` : first,
          Math.round(performance.now() - started),
        ),
      );
      report(files);
    },
    failed: (error) => {
      explain(error, terminal);
      info(messages.asBefore);
    },
  };
}

/** With this one, the system chooses. */
const anyPort = 0;

/** What the system says to a host or a port is about the options, not about a file. */
function refusal(error: unknown, { host, port }: DevOptions, { messages }: Terminal): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code === undefined) return error;
  return new UsageError(messages.cannotListen(host, port, messages.listenReasons[code] ?? code));
}

/** A limit of the system is met at many files at once: each reason is reported at the first of them. */
function createUnwatched(root: string, { warn, messages }: Terminal): OnUnwatched {
  const told = new Set<string>();
  return ({ code = 'unknown', path }) => {
    if (told.has(code)) return;
    told.add(code);
    const place = makeVisible(path === undefined ? root : relative(root, path) || root);
    warn(messages.unwatched(place, messages.watchReasons[code] ?? messages.reasons[code] ?? code));
  };
}

type Report = (changed?: readonly string[]) => void;

/**
 * Create the function that says what is wrong: all of it at first, then what is new, and what is in the files that have
 * changed. How much is left is always said.
 */
function createReport(workspace: Workspace, { warn, info, messages, language, colour }: Terminal): Report {
  let told = new Set<string>();
  return (changed = []) => {
    const found = workspace.diagnostics();
    const shown = found.filter(
      (diagnostic) => !told.has(diagnosticKey(diagnostic)) || changed.includes(diagnostic.place.file),
    );
    told = new Set(found.map(diagnosticKey));
    if (found.length === 0) info(messages.valid);
    else warn(`${printReport(shown, language, colour)}${messages.severities(countBySeverity(found))}`);
  };
}
