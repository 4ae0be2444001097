import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
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

/** Send a request as it is, and return everything that is answered until the server ends the connection. */
function send(port: number, request: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, host);
    let said = '';
    socket.setTimeout(10_000, () => socket.destroy(new Error('the server does not end its answer')));
    socket.on('data', (text) => {
      said += text.toString();
    });
    socket.on('error', reject).on('end', () => resolve(said));
    socket.write(`${request}\r\nConnection: close\r\n\r\n`);
  });
}

test.each([
  ['the head of the stream of events', 'HEAD /_kotae/events HTTP/1.1\r\nHost: localhost', 404],
  ['a whole address of another host', 'GET http://evil.example/en/ HTTP/1.1\r\nHost: localhost', 403],
  ['a whole address of this host', 'GET http://localhost:1/en/ HTTP/1.1\r\nHost: localhost', 200],
  ['a whole address with a user', 'GET http://localhost@evil.example/en/ HTTP/1.1\r\nHost: localhost', 403],
  ['a path that looks like a host', 'GET //evil.example/en/ HTTP/1.1\r\nHost: localhost', 200],
])('%s is answered, and the connection ends', async (_name, request, status) => {
  const workspace = await openFolder(await copyOfSite());
  onTestFinished(workspace.close);
  const failed = (error: unknown) => void expect.unreachable(String(error));
  const root = await copyOfSite();
  const server = await serve({ root, workspace, language: 'en', port: 0, host, failed });
  onTestFinished(server.close);
  expect(await send(server.port, request)).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
});
