import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { addressesOf } from './addresses-of.ts';
import { failurePage } from './failure-page.ts';
import { isOurHost } from './is-our-host.ts';
import { createListeners, reloadEvents, reloadScript, reloadSource, withReload } from './reload.ts';
import { type Reply, type RespondOptions, respond } from './respond.ts';

export interface ServeOptions extends RespondOptions {
  /** The first port that is tried; the next free one is taken. */
  readonly port: number;
  /** The name or address to listen at. */
  readonly host: string;
  /** Names besides that by which browsers may ask for the site. Default: none. */
  readonly allowedHosts?: readonly string[] | undefined;
  /** Called with the error when a page could not be printed because a layout of the site failed. */
  readonly failed: (error: unknown) => void;
}

export interface RunningServer {
  /** Such as `http://localhost:8080/`: one for each address of the machine that is listened at. */
  readonly addresses: readonly string[];
  readonly port: number;
  /** Make every browser show the site as it is now. */
  readonly reload: () => void;
  readonly close: () => Promise<void>;
}

/** Headers of all that is shown: a page elsewhere must not hold one in a frame, and have it clicked. */
const guarded = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'content-security-policy': "frame-ancestors 'none'",
};

/** How many ports are tried after the first. */
const portTries = 50;
const lastPort = 65_535;

/**
 * Serve a workspace.
 *
 * Requests that name another host are refused: a page elsewhere must not read a draft through the browser of
 * whoever writes it. Rejects when no port is free or the host can't be listened at.
 */
export async function serve(options: ServeOptions): Promise<RunningServer> {
  const listeners = createListeners(randomUUID());
  const server = createServer((request, response) => {
    const state = listeners.state(); // a change that comes while the page is printed may be missing in it
    answer(request, response, state).catch((error: unknown) => {
      options.failed(error);
      response.writeHead(500, { 'content-type': 'text/html; charset=utf-8', ...guarded });
      response.end(withReload(failurePage(error, { ...options, address: request.url ?? '/' }), state));
    });
  });
  const answer = async (request: IncomingMessage, response: ServerResponse, state: string) => {
    const { url = '/', method, headers } = request;
    // A request may name the whole address, which then counts as well.
    const [, named = headers.host] = /^[a-z][a-z0-9+.-]*:\/\/([^/?#]*)/i.exec(url) ?? [];
    if ([headers.host, named].some((each) => !isOurHost(each, options.host, options.allowedHosts))) {
      response.writeHead(403, { 'content-type': 'text/plain; charset=utf-8' }).end('403: unknown host\n');
      return;
    }
    if (method !== 'GET' && method !== 'HEAD') {
      response.writeHead(405, { allow: 'GET, HEAD' }).end();
      return;
    }
    const path = pathOf(url);
    if (path === undefined) return void response.writeHead(400).end();
    if (path === reloadEvents && method === 'GET') return listeners.add(response);
    const isScript = path === reloadScript;
    const reply: Reply = isScript
      ? { status: 200, type: 'text/javascript; charset=utf-8', body: reloadSource }
      : await respond(path, options);
    const isPage = typeof reply.body === 'string' && reply.type.startsWith('text/html');
    response.writeHead(reply.status, {
      'content-type': reply.type,
      ...guarded,
      ...Object.fromEntries(reply.headers ?? []),
      ...(reply.location !== undefined && { location: encodeURI(reply.location) }),
    });
    response.end(isPage ? withReload(String(reply.body), state) : reply.body);
  };
  const port = await listen(server, options);
  return {
    addresses: addressesOf(options.host, port),
    port,
    reload: listeners.tell,
    close: () =>
      new Promise((resolve) => {
        listeners.close();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Listen at the first free port from the wanted one on. */
async function listen(server: Server, { port: wanted, host }: ServeOptions): Promise<number> {
  for (let port = wanted; ; port += 1) {
    try {
      await once(server.listen(port, host), 'listening'); // or throws what 'error' says
      return (server.address() as AddressInfo).port;
    } catch (error) {
      const isTaken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
      if (!isTaken || port === Math.min(wanted + portTries, lastPort)) throw error;
    }
  }
}

function pathOf(url: string): string | undefined {
  try {
    return decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return undefined;
  }
}
