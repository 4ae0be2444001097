import { spawn } from 'node:child_process';
import { get, type IncomingMessage } from 'node:http';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { copyOfSite } from '../cli/command.ts';

const command = join(fileURLToPath(new URL('../..', import.meta.url)), 'dist/node/kotae.js');

/** Start the real server at every address of the machine; comes back with all that it said up to its warning. */
async function start(...args: readonly string[]) {
  const child = spawn(
    process.execPath,
    [command, 'dev', '--root', await copyOfSite(), '--host', '0.0.0.0', '--port', '0', ...args],
    { env: { ...process.env, NO_COLOR: '1', LANG: 'C', LC_ALL: '' } },
  );
  onTestFinished(() => void child.kill('SIGKILL'));
  let said = '';
  await new Promise<void>((resolve, reject) => {
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      if (said.includes('--allow-host.')) resolve();
    });
    child.on('close', () => reject(new Error(said)));
  });
  return said;
}

function answer(port: number, path: string, host: string): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, path, headers: { host } }, (response) => {
      response.resume();
      resolve(response);
    }).on('error', reject);
  });
}

test('dev --host 0.0.0.0 warns, names each address, and answers addresses and allowed names only', async () => {
  const said = await start('--allow-host', 'desk.example');
  expect(said).toContain('Everybody in this network can see the site, drafts included.');
  const [, port = ''] = /http:\/\/localhost:(\d+)\//.exec(said) ?? [];
  const own = Object.values(networkInterfaces()).flatMap((each) => each ?? []);
  for (const { address, family, internal } of own)
    if (family === 'IPv4' && !internal) expect(said).toContain(`http://${address}:${port}/`);

  const statusFor = async (host: string, path = '/en/') =>
    (await answer(Number(port), path, host)).statusCode;
  for (const host of [
    `localhost:${port}`,
    `127.0.0.1:${port}`,
    '192.0.2.7',
    '[2001:db8::1]:80',
    `DESK.example:${port}`,
  ])
    expect(await statusFor(host), host).toBe(200);
  const strangers = [
    'evil.example',
    'desk.example.evil.example',
    'localhost.evil.example',
    '127.0.0.1.evil.example',
    '0x7f.1',
    'a@localhost',
  ];
  for (const host of strangers)
    for (const path of ['/en/', '/assets/kotae/', '/__kotae/', '/nowhere'])
      expect(await statusFor(host, path), `${host}${path}`).toBe(403);

  for (const path of ['/en/', '/nowhere/', '/en/search/']) {
    const { headers } = await answer(Number(port), path, `localhost:${port}`);
    expect(headers['x-frame-options'], path).toBe('DENY');
    expect(headers['content-security-policy'], path).toBe("frame-ancestors 'none'");
  }
});
