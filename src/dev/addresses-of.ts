import { isIP } from 'node:net';
import { networkInterfaces } from 'node:os';

/** Hosts that stand for every address of this machine. */
const everywhere = new Set(['0.0.0.0', '::']);

/** The addresses at which browsers reach a server, `http://localhost:8080/` first where it is one of them. */
export function addressesOf(host: string, port: number): string[] {
  const own = everywhere.has(host)
    ? Object.values(networkInterfaces())
        .flatMap((each) => each ?? [])
        .filter(
          ({ family, internal, scopeid }) => !internal && !scopeid && (host === '::' || family === 'IPv4'),
        )
        .map(({ address }) => address)
    : [];
  const names = everywhere.has(host) ? ['localhost', ...new Set(own)] : [host];
  return names.map((name) => `http://${isIP(name) === 6 ? `[${name}]` : name}:${port}/`);
}

/** Whether other machines reach a server that listens at this host. */
export function isOpen(host: string): boolean {
  return !/^(?:localhost|127(?:\.\d+){3}|::1)$/i.test(host);
}
