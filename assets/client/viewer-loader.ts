import { fetchDialog } from './fetch-dialog.ts';
import { overlayStyles } from './overlay-styles.ts';

let loading: Promise<void> | undefined;

/** Load the picture viewer, its dialog and its styles; once. A page that holds a viewer itself keeps it. */
export function loadViewer(): Promise<void> {
  loading ??= fetchViewer();
  loading.catch(() => {
    loading = undefined;
  });
  return loading;
}

async function fetchViewer(): Promise<void> {
  const script = import('./viewer.ts');
  script.catch(() => undefined); // reported by whoever awaits it
  const [dialog] = await Promise.all([takeDialog(), overlayStyles()]);
  const { pictureViewer } = await script;
  document.body.append(dialog);
  pictureViewer(dialog);
}

async function takeDialog(): Promise<HTMLDialogElement> {
  const searchPage = document.querySelector<HTMLAnchorElement>('[data-search-open]')?.href ?? '';
  return (
    document.querySelector<HTMLDialogElement>('dialog[data-viewer]') ?? fetchDialog(searchPage, 'viewer')
  );
}
