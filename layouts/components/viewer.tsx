import type { Texts } from '../../src/site/texts/texts.ts';
import { Icon } from './icon.tsx';

/**
 * Print the empty picture viewer: once per language, on the search page, from which its script takes it and fills it
 * from the links with `data-view`.
 */
export function Viewer({ texts }: { readonly texts: Texts }) {
  const { viewer } = texts;
  return (
    <dialog class="viewer" aria-label={viewer.label} data-viewer data-count={viewer.count}>
      <div class="viewer-bar">
        <p aria-live="polite" data-viewer-count />
        <a href="." data-viewer-original>
          {viewer.original}
        </a>
        <button
          class="icon-button"
          type="button"
          aria-label={viewer.zoomIn}
          data-viewer-zoom
          data-in={viewer.zoomIn}
          data-out={viewer.zoomOut}
        >
          <Icon name="zoom" />
        </button>
        <form method="dialog">
          <button class="icon-button" type="submit" aria-label={viewer.close}>
            <Icon name="close" />
          </button>
        </form>
      </div>
      <button
        class="icon-button viewer-previous"
        type="button"
        aria-label={viewer.previous}
        data-viewer-previous
      >
        <Icon name="previous" />
      </button>
      <div class="viewer-stage" data-viewer-stage>
        <img alt="" data-viewer-image />
      </div>
      <button class="icon-button viewer-next" type="button" aria-label={viewer.next} data-viewer-next>
        <Icon name="next" />
      </button>
      <p class="viewer-caption" aria-live="polite" data-viewer-caption />
    </dialog>
  );
}
