/** Pages with tabs: rows of buttons in place of sections under each other. */
import { recall, remember } from './storage.ts';

/** How many chosen labels are remembered, the last one first. */
const kept = 12;

interface Tab {
  readonly label: string;
  readonly button: HTMLButtonElement;
  readonly panel: HTMLElement;
}

const groups = [...document.querySelectorAll<HTMLElement>('[data-tabs]')].map(makeGroup);

for (const group of groups) {
  const preferred = chosen()
    .map((label) => group.find((tab) => tab.label === label))
    .find(Boolean);
  show(group, preferred ?? group[0]);
}
reveal();
addEventListener('hashchange', () => reveal());
// A link to where the address already leads changes no address.
addEventListener('click', ({ target }) => {
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href*="#"]') : null;
  if (link && link.hash === location.hash) reveal();
});

/** Make an ARIA tab list of the sections of a group. */
function makeGroup(element: HTMLElement): readonly Tab[] {
  const row = document.createElement('div');
  row.className = 'tab-row';
  row.role = 'tablist';
  const panels = [...element.querySelectorAll<HTMLElement>(':scope > .tab')];
  const group = panels.map((panel): Tab => {
    const button = document.createElement('button');
    const written = panel.querySelector('.tab-label');
    button.append(...(written?.cloneNode(true).childNodes ?? []));
    button.type = 'button';
    button.role = 'tab';
    button.id = `kotae-tab-${panel.id}`;
    button.setAttribute('aria-controls', panel.id);
    panel.role = 'tabpanel';
    panel.tabIndex = 0;
    panel.setAttribute('aria-labelledby', button.id);
    row.append(button);
    return { label: button.textContent.replace(/\s+/g, ' '), button, panel };
  });
  for (const tab of group) {
    tab.button.addEventListener('click', () => choose(tab));
    // The browser found words in it, or follows a link into it.
    tab.panel.addEventListener('beforematch', () => show(group, tab));
  }
  row.addEventListener('keydown', (event) => move(group, event));
  panels[0]?.before(row);
  return group;
}

function show(group: readonly Tab[], shown: Tab | undefined): void {
  for (const tab of group) {
    const isShown = tab === shown;
    tab.button.ariaSelected = String(isShown);
    tab.button.tabIndex = isShown ? 0 : -1;
    // Hidden in such a way that the browser's own search still finds it.
    if (isShown) tab.panel.removeAttribute('hidden');
    else tab.panel.setAttribute('hidden', 'until-found');
  }
}

/** Show the tab, and those of the same label on this page and, from now on, on others. */
function choose(tab: Tab): void {
  const place = tab.button.getBoundingClientRect().top;
  for (const group of groups) {
    const same = group.includes(tab) ? tab : group.find(({ label }) => label === tab.label);
    if (same) show(group, same);
  }
  scrollBy({ top: tab.button.getBoundingClientRect().top - place, behavior: 'instant' });
  const labels = [tab.label, ...chosen().filter((label) => label !== tab.label)].slice(0, kept);
  remember('tabs', labels.join('\n'));
}

/** Labels hold no line end. */
function chosen(): readonly string[] {
  return (recall('tabs') ?? '').split('\n');
}

function move(group: readonly Tab[], event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  const at = group.findIndex(({ button }) => button === document.activeElement);
  const step = document.dir === 'rtl' ? -1 : 1;
  const to = { ArrowRight: at + step, ArrowLeft: at - step, Home: 0, End: group.length - 1 }[event.key];
  const tab = to === undefined ? undefined : group.at(to % group.length);
  if (at < 0 || !tab) return;
  event.preventDefault();
  tab.button.focus();
  choose(tab);
}

/** Show the tabs that what the address leads to stands in, and go there. */
function reveal(): void {
  const target = document.getElementById(decoded(location.hash.slice(1)));
  if (!target) return;
  let isMoved = false;
  for (const group of groups) {
    const tab = group.find(({ panel }) => panel.contains(target));
    if (!tab) continue;
    show(group, tab);
    isMoved = true;
  }
  if (isMoved) target.scrollIntoView();
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
