import { far, pictureZoom } from './viewer-zoom.ts';

/**
 * Show the full pictures that links lead to (`a[data-view]`, each with a thumbnail) in one dialog.
 *
 * All links of the page are one gallery; the last is followed by the first. While the dialog is open, the page
 * has an entry of its own in the history, so that Back closes it; the entry knows the picture, so that a reload
 * shows it again. A click with a modifier key follows the link. While a picture is zoomed, the keys
 * that walk through the gallery move it.
 */
export function pictureViewer(dialog: HTMLDialogElement): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('a[data-view]')];
  const part = <Kind extends HTMLElement>(name: string) =>
    dialog.querySelector(`[data-viewer-${name}]`) as Kind;
  const image = part<HTMLImageElement>('image');
  const zoomButton = part('zoom');
  const next = part('next');
  const previous = part('previous');
  const zoom = pictureZoom(part('stage'), image, {
    onSwipe: (step) => show(at + step * right),
    onDismiss: () => dialog.close(),
    onZoom: (isZoomed) => {
      zoomButton.ariaLabel = zoomButton.dataset[isZoomed ? 'out' : 'in'] ?? '';
    },
  });
  /** From right to left, the next picture is on the left. */
  const right = getComputedStyle(dialog).direction === 'rtl' ? -1 : 1;
  /** Where keys lead in a zoomed picture, in parts of what is seen at once. */
  const moves: Readonly<Record<string, readonly [number, number]>> = {
    ArrowLeft: [-0.2, 0],
    ArrowRight: [0.2, 0],
    ArrowUp: [0, -0.2],
    ArrowDown: [0, 0.2],
    PageUp: [0, -0.9],
    PageDown: [0, 0.9],
    Home: [-far * right, -far],
    End: [far * right, far],
  };
  let at = 0;

  // A thumbnail that stands in for its full picture takes the same room.
  const makeRoom = (width: number, ratio: number) => {
    if (!(width && ratio)) return;
    image.style.setProperty('--width', `${width}px`);
    image.style.setProperty('--ratio', `${ratio}`);
  };
  const linkAt = (index: number) => links.at(index % links.length);
  const show = (wanted: number) => {
    at = (wanted + links.length) % links.length;
    const link = linkAt(at);
    const thumbnail = link?.querySelector('img');
    if (!link || !thumbnail) return;
    zoom.reset();
    image.alt = thumbnail.alt;
    image.src = thumbnail.currentSrc || link.href;
    const [width, height] = ['width', 'height'].map((side) => Number(thumbnail.getAttribute(side))) as [
      number,
      number,
    ];
    makeRoom(Number(link.dataset.view) || width, width / height);
    const full = new Image();
    full.onload = () => {
      if (linkAt(at) !== link) return;
      image.src = full.src;
      makeRoom(full.naturalWidth, full.naturalWidth / full.naturalHeight);
      for (const neighbour of [at + 1, at - 1]) new Image().src = linkAt(neighbour)?.href ?? '';
    };
    full.src = link.href;
    part('count').textContent = (dialog.dataset.count ?? '')
      .replace('{number}', `${at + 1}`)
      .replace('{total}', `${links.length}`);
    // As it is written, with the places where its lines may break.
    const caption = link.closest('figure')?.querySelector('figcaption')?.cloneNode(true);
    part('caption').replaceChildren(...(caption?.childNodes ?? [link.title]));
    part<HTMLAnchorElement>('original').href = link.href;
    history.replaceState({ view: at }, '');
  };
  const open = (index: number) => {
    show(index);
    if (dialog.open) return;
    dialog.showModal();
    (links.length > 1 ? next : zoomButton).focus();
  };

  for (const [index, link] of links.entries()) {
    link.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      if (dialog.open) return show(index); // the second of two clicks that waited for this script
      // Closing goes back in the history; the page is to stay where the thumbnail shown last is.
      history.scrollRestoration = 'manual';
      history.pushState({ view: index }, '');
      open(index);
    });
  }
  addEventListener('popstate', ({ state }) => {
    if (state?.view !== undefined) return open(state.view);
    history.scrollRestoration = 'auto';
    dialog.close();
  });
  dialog.addEventListener('close', () => {
    linkAt(at)?.focus();
    if (history.state?.view !== undefined) history.back();
  });
  addEventListener('keydown', (event) => {
    if (!dialog.open || event.ctrlKey || event.metaKey || event.altKey) return;
    const target = { ArrowLeft: at - right, ArrowRight: at + right, Home: 0, End: links.length - 1 }[
      event.key
    ];
    const move = moves[event.key];
    const factor = { '+': 1.5, '=': 1.5, '-': 1 / 1.5 }[event.key];
    const isMoved = move !== undefined && zoom.move(...move);
    if (target !== undefined && !isMoved) show(target);
    else if (factor) zoom.by(factor);
    else if (!isMoved) return;
    event.preventDefault();
  });
  next.addEventListener('click', () => show(at + 1));
  previous.addEventListener('click', () => show(at - 1));
  zoomButton.addEventListener('click', zoom.toggle);
  next.hidden = previous.hidden = links.length < 2;
  if (history.state?.view < links.length) open(history.state.view);
}
