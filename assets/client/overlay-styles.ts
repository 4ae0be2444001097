import address from '../css/overlays.css';

let loading: Promise<void> | undefined;

/** Load the styles of the dialogs, which no page needs until one opens. Resolves when they apply, or can't be had. */
export function overlayStyles(): Promise<void> {
  loading ??= new Promise((resolve) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = new URL(address, import.meta.url).href;
    link.onload = link.onerror = () => resolve();
    document.head.append(link);
  });
  return loading;
}
