import type { ServerResponse } from 'node:http';

/** Address of the script that reloads a page, and of the stream of events that it listens to. */
export const reloadScript = '/_kotae/reload.js';
export const reloadEvents = '/_kotae/events';

/**
 * What runs in the browser while someone writes. It knows the state that its page was printed from, by its own
 * address, and reloads, which keeps the place in the page, when the server tells of another: one that came while the
 * page was on its way, too, or from a server that was started anew.
 */
export const reloadSource = `const printed = new URL(import.meta.url).searchParams.get('state');
const events = new EventSource('${reloadEvents}');
events.addEventListener('state', ({ data }) => {
  if (data !== printed) location.reload();
});
addEventListener('pagehide', () => events.close());
`;

/** Put the script into a page that was printed from a state of the site. */
export function withReload(html: string, state: string): string {
  const tag = `<script type="module" src="${reloadScript}?state=${state}"></script>`;
  return html.includes('</head>') ? html.replace('</head>', () => `${tag}</head>`) : html + tag;
}

/** The browsers that listen. */
export interface Listeners {
  /** The state of the site: another one after each change, and in each run of the server. */
  readonly state: () => string;
  readonly add: (response: ServerResponse) => void;
  readonly tell: () => void;
  readonly close: () => void;
}

/** Keep the browsers that listen, and tell them when the state changed. `server` names this run of the server. */
export function createListeners(server: string): Listeners {
  const open = new Set<ServerResponse>();
  let changes = 0;
  const state = () => `${server}-${changes}`;
  const say = (response: ServerResponse) => response.write(`event: state\ndata: ${state()}\n\n`);
  return {
    state,
    add: (response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      say(response);
      open.add(response);
      response.on('close', () => open.delete(response));
    },
    tell: () => {
      changes += 1;
      for (const response of open) say(response);
    },
    close: () => {
      for (const response of open) response.end();
    },
  };
}
