import type { ServerResponse } from 'node:http';

/** Address of the script that reloads a page, and of the stream of events that it listens to. */
export const reloadScript = '/_kotae/reload.js';
export const reloadEvents = '/_kotae/events';

/**
 * What runs in the browser while someone writes. It knows the state that its page was printed from, by its own
 * address, and reloads, which keeps the place in the page, when it hears of another: one that came while the page was
 * on its way, too, or from a server that was started anew.
 *
 * A browser has six connections to a host. So one tab in view listens for all of them, and tells the others, which ask
 * it what it knows when they open. Where tabs cannot agree (locks need `localhost` or https), each that is in view
 * listens by itself.
 */
export const reloadSource = `const printed = new URL(import.meta.url).searchParams.get('state');
const tabs = new BroadcastChannel('kotae');
let events, known, turn, release;
const hear = (state) => {
  known = state;
  if (state !== printed) location.reload();
};
const listen = () => {
  events = new EventSource('${reloadEvents}');
  events.addEventListener('state', ({ data }) => {
    tabs.postMessage(data);
    hear(data);
  });
};
const start = () => {
  turn = new AbortController();
  const { signal } = turn;
  tabs.postMessage(null);
  if (!navigator.locks) return listen();
  const hold = () => signal.aborted || new Promise((resolve) => {
    release = resolve;
    listen();
  });
  navigator.locks.request('kotae-events', { signal }, hold).catch(() => undefined);
};
const stop = () => {
  turn?.abort();
  events?.close();
  release?.();
  turn = events = release = undefined;
};
tabs.addEventListener('message', ({ data }) => {
  if (data !== null) hear(data);
  else if (events && known !== undefined) tabs.postMessage(known);
});
addEventListener('pagehide', stop);
addEventListener('pageshow', ({ persisted }) => {
  if (persisted && !document.hidden) start();
});
document.addEventListener('visibilitychange', () => {
  if (document.hidden) stop();
  else if (!turn) start();
});
if (!document.hidden) start();
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
