import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, vi } from 'vitest';

const command = fileURLToPath(new URL('../../dist/node/kotae.js', import.meta.url));

/** `kotae dev`, running. */
export interface DevServer {
  readonly port: number;
  /** Everything that it has said so far. */
  readonly log: () => string;
  readonly stop: () => Promise<void>;
}

/** Start the real command on a site's folder, and wait until it serves; `onLog` is told of each thing it says. */
export async function startDev(
  root: string,
  port: number,
  onLog: (log: string) => void = () => undefined,
): Promise<DevServer> {
  const args = [command, 'dev', '--root', root, '--port', String(port), '--lang', 'en'];
  const server = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  let log = '';
  server.stderr.on('data', (text: Buffer) => {
    log += text.toString();
    onLog(log);
  });
  await vi.waitFor(() => expect(log).toMatch(/shows the site at http:\/\/localhost:\d+\//), {
    timeout: 60_000,
  });
  return {
    port: Number(/localhost:(\d+)\//.exec(log)?.[1]),
    log: () => log,
    stop: async () => {
      const ended = once(server, 'exit');
      server.kill('SIGTERM');
      await ended;
    },
  };
}
