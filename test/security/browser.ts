import { type Browser, chromium } from 'playwright-core';
import { findChromium } from '../browser/chromium.mjs';

/** What was found at some addresses. */
export interface Findings {
  /** What ran or left the host, with the address where it did; the first twenty. */
  readonly offences: readonly string[];
  /** Addresses that show a picture of another host, for the policy to forbid. */
  readonly remotePictures: readonly string[];
}

export interface WatchOptions {
  readonly origin: string;
  /** Switch the pages' own policy off, to see what the site alone keeps from running. */
  readonly bypassPolicy: boolean;
}

/** Start a browser for attacks. */
export async function startBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await findChromium(), args: ['--disable-gpu'] });
}

/** Everything that a visitor could set off on a page; `undefined` on one that only sends on. Runs in the page. */
function provoke(): string[] | undefined {
  if (document.querySelector('script[data-target]')) return undefined;
  const harmless = new Set([
    'http:',
    'https:',
    'mailto:',
    'tel:',
    'ftp:',
    'ftps:',
    'sftp:',
    'irc:',
    'xmpp:',
    'news:',
  ]);
  const found: string[] = [];
  for (const element of document.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) {
      // The style of a drawing is cleaned, not taken away.
      const isOfDrawing = name === 'style' && document.documentElement.tagName === 'svg';
      const above = [...document.querySelectorAll('h2')].findLast(
        (heading) => heading.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING,
      );
      const where = above ? ` below ${above.textContent}` : '';
      if (/^(?:on.*|style|srcdoc)$/.test(name) && !isOfDrawing) found.push(`attribute ${name}${where}`);
      if (!/^(?:href|src|action|formaction|data|xlink:href|poster|background|cite|ping|longdesc)$/.test(name))
        continue;
      const url = URL.canParse(value, location.href) ? new URL(value, location.href) : undefined;
      if (url && !harmless.has(url.protocol)) found.push(`${name}=${value}${where}`);
    }
  }
  addEventListener('click', (event) => event.preventDefault(), { capture: true });
  addEventListener('submit', (event) => event.preventDefault(), { capture: true });
  const types =
    'click mouseover pointerenter mouseenter focus focusin copy wheel toggle animationstart transitionend submit input load error begin';
  for (const element of document.querySelectorAll('main *, head *, footer *'))
    for (const type of types.split(' '))
      element.dispatchEvent(new Event(type, { bubbles: true, cancelable: true }));
  return found;
}

/** Runs before anything else in every frame. */
function trap(): void {
  const fired = (number: unknown) => console.error(`FIRED ${number} in ${location.href}`);
  for (const name of ['fired', 'alert', 'confirm', 'prompt', 'print'])
    Object.defineProperty(globalThis, name, { value: fired, writable: false, configurable: false });
}

/** Visit addresses, provoke them, and tell of everything that ran or left the host. */
export async function attack(
  browser: Browser,
  addresses: readonly string[],
  { origin, bypassPolicy }: WatchOptions,
): Promise<Findings> {
  const offences: string[] = [];
  const remotePictures = new Set<string>();
  const left = [...addresses];
  const visitor = async () => {
    const context = await browser.newContext({ bypassCSP: bypassPolicy });
    await context.addInitScript(trap);
    const page = await context.newPage();
    let here = '';
    const tell = (what: string) => offences.push(`${here} ${what}`);
    await context.route('**', (route) => {
      const request = route.request();
      const type = request.resourceType();
      const isOurs = request.url().startsWith(`${origin}/`);
      if (isOurs && type !== 'stylesheet') return route.continue();
      if (!isOurs && type === 'image' && bypassPolicy) remotePictures.add(here);
      else if (!isOurs) tell(`asked for ${request.url()}`);
      return route.abort();
    });
    page.on('console', (message) => {
      if (message.text().startsWith('FIRED')) tell(message.text());
    });
    page.on('dialog', (dialog) => {
      tell(`dialog ${dialog.message()}`);
      return dialog.dismiss();
    });
    // A name that stands in the way of a script ends it.
    page.on('pageerror', (error) => tell(`error: ${error.message}`));
    page.on('popup', () => tell('opened a window'));
    for (let address = left.pop(); address !== undefined; address = left.pop()) {
      here = address;
      await page.goto(origin + address, { waitUntil: 'load' });
      // A redirect is followed first; a page may go while it is asked.
      let answer: string[] | undefined;
      const latest = Date.now() + 30_000;
      while (answer === undefined && Date.now() < latest)
        answer = await page.evaluate(provoke).catch(unlessItWent);
      answer ??= ['sends nobody on'];
      for (const what of answer) tell(what);
      if (!page.url().startsWith(`${origin}/`)) tell(`went to ${page.url()}`);
    }
    await context.close();
  };
  await Promise.all(Array.from({ length: 4 }, visitor));
  return { offences: offences.slice(0, 20), remotePictures: [...remotePictures] };
}

function unlessItWent(error: unknown): undefined {
  if (!String(error).includes('navigation')) throw error;
}

/** Put texts into a page as a careless reader of feeds would, one after the other, and tell which of them ran. */
export async function insertEach(browser: Browser, htmls: readonly string[]): Promise<string[]> {
  const context = await browser.newContext();
  await context.addInitScript(trap);
  await context.route('**', (route) =>
    route.request().url() === 'http://reader.example/'
      ? route.fulfill({
          contentType: 'text/html',
          body: '<!doctype html><title>Reader</title><div id="here"></div>',
        })
      : route.abort(),
  );
  const page = await context.newPage();
  await page.goto('http://reader.example/');
  const ran: string[] = [];
  let here = '';
  page.on('console', (message) => {
    if (message.text().startsWith('FIRED')) ran.push(here);
  });
  for (const html of htmls) {
    here = html;
    const found = await page.evaluate(
      async ([text, source]) => {
        const element = document.getElementById('here') as HTMLElement;
        element.innerHTML = text ?? '';
        await new Promise(requestAnimationFrame);
        return (new Function(`return (${source})()`) as () => string[] | undefined)() ?? [];
      },
      [html, provoke.toString()] as const,
    );
    ran.push(...found.map((what) => `${what} in ${html}`));
  }
  await context.close();
  return ran.slice(0, 20);
}
