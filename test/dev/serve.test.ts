import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { serve } from '../../src/dev/serve.ts';
import { copyOfSite } from '../cli/command.ts';
import { openFolder } from './open-workspace.ts';

const host = '127.0.0.1';

/** Take a port until the test ends, unless somebody else has it; returns which one. */
async function take(port: number): Promise<number> {
  const server = createServer();
  const taken = await new Promise<boolean>((resolve) => {
    server.once('error', () => resolve(false)).once('listening', () => resolve(true));
    server.listen(port, host);
  });
  if (!taken) return port;
  onTestFinished(() => new Promise<void>((resolve) => void server.close(() => resolve())));
  return (server.address() as AddressInfo).port;
}

test('many ports that are taken leave no listener behind', async () => {
  const warnings: Error[] = [];
  const note = (warning: Error) => void warnings.push(warning);
  process.on('warning', note);
  onTestFinished(() => void process.off('warning', note));
  const root = await copyOfSite();
  const workspace = await openFolder(root);
  onTestFinished(workspace.close);
  const port = await take(0);
  for (let next = port + 1; next < port + 14; next += 1) await take(next);
  const failed = (error: unknown) => void expect.unreachable(String(error));
  const server = await serve({ root, workspace, language: 'en', port, host, failed });
  onTestFinished(server.close);
  expect(server.port).toBeGreaterThanOrEqual(port + 14);
  await new Promise(setImmediate); // warnings come a tick later
  expect(warnings).toEqual([]);
});
