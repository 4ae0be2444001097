import { expect, test } from 'vitest';
import { serverRedirects } from '../../src/views/server-redirects.ts';

test.each(['nginx', 'apache', 'caddy'] as const)(
  'an address with a control character gives %s no order of its own',
  (server) => {
    const order = 'RedirectMatch%20301%20%5E/%24%20https://evil.example/';
    const hostile = ['%0A', '%0D', '%0d%0a', '%00', '%C2%85'].map((end) => `/a${end}${order}${end}`);
    const moved = [...hostile, '/b'].map((from) => [from, '/en/'] as const);
    const written = serverRedirects[server](moved);
    expect(written.split('\n')).toHaveLength(2);
    expect(written).toContain('/b');
    expect(written).not.toContain('evil');
  },
);
