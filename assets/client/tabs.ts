/** Pages with tabs: rows of buttons in place of sections under each other. */
import { recall, remember } from './storage.ts';

interface Tab {
  readonly label: string;
  readonly button: HTMLButtonElement;
  readonly panel: HTMLElement;
}

const groups = [...document.querySelectorAll<HTMLElement>('[data-tabs]')].map(makeGroup);

for (const group of groups) show(group, [...group].sort((a, b) => lastChosen(b) - lastChosen(a))[0]);
follow();
// Browsers that have not gone yet to where the address leads have gone there when all is loaded.
for (const led of ['load', 'hashchange']) addEventListener(led, follow);
// A link to where the address already leads changes no address.
addEventListener('click', ({ target }) => {
  if ((target as Element).closest<HTMLAnchorElement>('a[href]')?.hash === location.hash) follow();
});
// The browser found words in a hidden tab, or follows a link into it.
addEventListener('beforematch', ({ target }) => uncover(target as Element));

/** Make an ARIA tab list of the sections of a group. */
function makeGroup(element: HTMLElement): readonly Tab[] {
  const row = document.createElement('div');
  row.className = 'tab-row';
  row.role = 'tablist';
  const panels = [...element.querySelectorAll<HTMLElement>(':scope > .tab')];
  const group = panels.map((panel): Tab => {
    const button = document.createElement('button');
    button.append(...(panel.querySelector('.tab-label')?.cloneNode(true).childNodes ?? []));
    button.role = 'tab';
    button.setAttribute('aria-controls', panel.id);
    panel.role = 'tabpanel';
    panel.tabIndex = 0;
    row.append(button);
    const label = button.textContent;
    panel.ariaLabel = label;
    const tab = { label, button, panel };
    button.addEventListener('click', () => choose(tab));
    return tab;
  });
  row.addEventListener('keydown', (event) => move(group, event));
  panels[0]?.before(row);
  return group;
}

function show(group: readonly Tab[], shown: Tab | undefined): void {
  for (const tab of group) {
    const isShown = tab === shown;
    tab.button.ariaSelected = `${isShown}`;
    tab.button.tabIndex = isShown ? 0 : -1;
    // Hidden in such a way that the browser's own search still finds it.
    const panel: { hidden: boolean | string } = tab.panel;
    panel.hidden = !isShown && 'until-found';
  }
}

/** Show the tab, and those of the same label on this page and, from now on, on others. */
function choose(tab: Tab): void {
  const top = () => tab.button.getBoundingClientRect().top;
  const before = top();
  for (const group of groups) {
    const same = group.includes(tab) ? tab : group.find(({ label }) => label === tab.label);
    if (same) show(group, same);
  }
  scrollBy(0, top() - before);
  remember(`tab-${tab.label}`, `${Date.now()}`);
}

/** When the reader last chose a tab of the same label; 0 for never. */
function lastChosen({ label }: Tab): number {
  return Number(recall(`tab-${label}`) ?? 0);
}

function move(group: readonly Tab[], event: KeyboardEvent): void {
  const at = group.findIndex(({ button }) => button === document.activeElement);
  const step = document.dir === 'rtl' ? -1 : 1;
  const to = { ArrowRight: at + step, ArrowLeft: at - step, Home: 0, End: -1 }[event.key];
  const tab = to === undefined ? to : group.at(to % group.length);
  if (!tab || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  tab.button.focus();
  choose(tab);
}

/** Show the tabs that what the address leads to is in, and go there. */
function follow(): void {
  const target = document.querySelector('.tab:target, .tab :target');
  if (!target) return;
  uncover(target);
  target.scrollIntoView();
}

/** Show the tabs that the element is in. */
function uncover(element: Element): void {
  for (const group of groups) {
    const tab = group.find(({ panel }) => panel.contains(element));
    if (tab) show(group, tab);
  }
}
