const paths = {
  search: 'M8.8 14.6a5.8 5.8 0 1 0 0-11.6 5.8 5.8 0 0 0 0 11.6Zm4.2-1.6 4 4',
  zoom: 'M8.8 14.6a5.8 5.8 0 1 0 0-11.6 5.8 5.8 0 0 0 0 11.6Zm4.2-1.6 4 4M6.3 8.8h5M8.8 6.3v5',
  contact: 'M3 5h14v10.5H3Zm0 .5 7 5.5 7-5.5',
  close: 'm5 5 10 10M15 5 5 15',
  previous: 'm12.5 4.5-5.5 5.5 5.5 5.5',
  next: 'm7.5 4.5 5.5 5.5-5.5 5.5',
} as const;

/** Print one of the interface's few icons; words beside it or on its button say what it means. */
export function Icon({ name }: { readonly name: keyof typeof paths }) {
  return (
    <svg class="icon" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}
