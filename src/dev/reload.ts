import type { ServerResponse } from 'node:http';

/** Address of the script that reloads a page, and of the stream of events that it listens to. */
export const reloadScript = '/_kotae/reload.js';
export const reloadEvents = '/_kotae/events';

/**
 * What runs in the browser while someone writes. It waits for the server's word, keeps the place in the page, and
 * reloads as well when the server was started anew.
 */
export const reloadSource = `const events = new EventSource('${reloadEvents}');
let server;
events.addEventListener('hello', ({ data }) => {
  if (server !== undefined && server !== data) location.reload();
  server = data;
});
events.addEventListener('change', () => location.reload());
addEventListener('pagehide', () => events.close());
`;

/** Put the script into a page. */
export function withReload(html: string): string {
  const tag = `<script type="module" src="${reloadScript}"></script>`;
  return html.includes('</head>') ? html.replace('</head>', () => `${tag}</head>`) : html + tag;
}

/** The browsers that listen. */
export interface Listeners {
  readonly add: (response: ServerResponse) => void;
  readonly tell: () => void;
  readonly close: () => void;
}

/** Keep the browsers that listen, and tell them when something changed. `server` names this run of the server. */
export function createListeners(server: string): Listeners {
  const open = new Set<ServerResponse>();
  return {
    add: (response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      response.write(`event: hello\ndata: ${server}\n\n`);
      open.add(response);
      response.on('close', () => open.delete(response));
    },
    tell: () => {
      for (const response of open) response.write('event: change\ndata:\n\n');
    },
    close: () => {
      for (const response of open) response.end();
    },
  };
}
