import { setTimeout } from 'node:timers/promises';
import { groupBy } from '../../catalog/group-by.ts';
import { createDiagnose, type Diagnostic, type Place } from '../../diagnostics/diagnostic.ts';
import type { Entry } from '../../entry/entry.ts';
import { inParallel } from '../../files/in-parallel.ts';
import type { Site } from '../../site/site.ts';
import { type AskOptions, askHost } from './ask-host.ts';
import type { Reply } from './reply.ts';
import { openReplyCache } from './reply-cache.ts';
import { externalRules } from './rules.ts';

const diagnose = createDiagnose(externalRules);

export interface ExternalOptions extends AskOptions {
  readonly site: Site;
  readonly entries: readonly Entry[];
  /** Absolute path of the file that keeps what hosts said. */
  readonly cacheFile: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Addresses asked in one run, at most. */
  readonly limit: number;
  /** Milliseconds between two questions to one host. */
  readonly pause: number;
  /** Hosts asked at one time. */
  readonly atOnce: number;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/**
 * Ask the hosts of links to other sites whether the pages are still there.
 *
 * Each address once, one question at a time for each host, with a pause; a host that says it has enough is left in
 * peace. What was said is remembered for some days.
 */
export async function checkExternal(options: ExternalOptions): Promise<Diagnostic[]> {
  const { site, entries, cacheFile, now, limit, onProgress } = options;
  const places = linkPlaces(site, entries);
  const cache = await openReplyCache(cacheFile, now);
  const unknown = [...places.keys()].filter((address) => cache.get(address) === undefined);
  const asked = unknown.slice(0, limit);
  const leftOut = new Set(unknown.slice(limit));
  const hosts = [...groupBy(asked, (address) => [new URL(address).host]).values()];
  let done = 0;
  const ask = async (addresses: readonly string[]): Promise<void> => {
    const tired = await askOneHost(addresses, options, (address, reply) => {
      cache.set(address, reply);
      done += 1;
      onProgress?.(done, asked.length);
    });
    for (const address of tired) leftOut.add(address);
  };
  await inParallel(hosts, ask, options.atOnce);
  await cache.save();
  return [
    ...[...places].flatMap(([address, where]) => {
      const reply = cache.get(address);
      return reply ? where.flatMap((place) => diagnosticOf(address, reply, place) ?? []) : [];
    }),
    ...(leftOut.size > 0
      ? [diagnose('external/left-out', { file: 'content' }, { count: leftOut.size, limit })]
      : []),
  ];
}

/** Ask one host for its addresses, in turn; returns those that were not asked because it had enough. */
async function askOneHost(
  addresses: readonly string[],
  { pause, userAgent, timeout }: ExternalOptions,
  onReply: (address: string, reply: Reply) => void,
): Promise<readonly string[]> {
  for (const [index, address] of addresses.entries()) {
    if (index > 0) await setTimeout(pause);
    const reply = await askHost(address, { userAgent, timeout });
    onReply(address, reply);
    if (reply.kind === 'no-answer' && reply.isTired) return addresses.slice(index + 1);
  }
  return [];
}

/** Where each address of another site is linked, without its fragment. */
function linkPlaces(site: Site, entries: readonly Entry[]): Map<string, Place[]> {
  const places = new Map<string, Place[]>();
  for (const { file, answer } of entries) {
    for (const { href, line, column } of answer.links) {
      if (!/^https?:\/\//i.test(href) || !URL.canParse(href)) continue;
      const url = new URL(href);
      if (url.origin === site.settings.origin) continue;
      url.hash = '';
      places.set(url.href, [...(places.get(url.href) ?? []), { file, line, column }]);
    }
  }
  return places;
}

function diagnosticOf(address: string, reply: Reply, place: Place): Diagnostic | undefined {
  switch (reply.kind) {
    case 'page':
      return reply.to === undefined
        ? undefined
        : diagnose('external/moved', place, { address, to: reply.to });
    case 'dead':
      return diagnose('external/dead', place, { address, status: reply.status });
    case 'no-answer':
      return diagnose('external/no-answer', place, { address, reason: reply.reason });
  }
}
