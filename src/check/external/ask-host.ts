import type { Reply } from './reply.ts';

export interface AskOptions {
  /** Who asks. */
  readonly userAgent: string;
  /** Milliseconds until an address counts as silent. */
  readonly timeout: number;
}

const mostRedirects = 5;
const permanent = new Set([301, 308]);
/** Hosts that do not like HEAD answer with one of these; they are asked again with GET. */
const wantsGet = new Set([400, 403, 404, 405, 406, 501]);
const gone = new Set([404, 410]);
const tired = new Set([429, 503]);

/** Ask a host for one address: HEAD first, GET when that is refused; nothing of the page is read. Never rejects. */
export async function askHost(address: string, options: AskOptions): Promise<Reply> {
  let url = address;
  let movedTo: string | undefined;
  let isPermanent = true;
  try {
    for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
      const { status, location } = await request(url, options);
      if (status >= 300 && status < 400 && location !== null) {
        url = new URL(location, url).href;
        isPermanent &&= permanent.has(status);
        if (isPermanent) movedTo = url;
        continue;
      }
      if (status < 300) return { kind: 'page', to: movedTo };
      if (gone.has(status)) return { kind: 'dead', status };
      return { kind: 'no-answer', reason: `HTTP ${status}`, isTired: tired.has(status) };
    }
    return { kind: 'no-answer', reason: `more than ${mostRedirects} redirects` };
  } catch (error) {
    return { kind: 'no-answer', reason: reasonOf(error) };
  }
}

async function request(
  url: string,
  options: AskOptions,
): Promise<{ status: number; location: string | null }> {
  const head = await once('HEAD', url, options);
  return wantsGet.has(head.status) ? once('GET', url, options) : head;
}

async function once(method: 'HEAD' | 'GET', url: string, { userAgent, timeout }: AskOptions) {
  const response = await fetch(url, {
    method,
    redirect: 'manual',
    headers: { 'user-agent': userAgent, accept: 'text/html,*/*;q=0.5' },
    signal: AbortSignal.timeout(timeout),
  });
  await response.body?.cancel();
  return { status: response.status, location: response.headers.get('location') };
}

function reasonOf(error: unknown): string {
  const { name, cause } = error as { name?: string; cause?: { code?: string; message?: string } };
  if (name === 'TimeoutError') return 'timeout';
  return cause?.code ?? cause?.message ?? name ?? String(error);
}
