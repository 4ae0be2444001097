import type { ComponentChildren } from 'preact';

interface HangProps {
  readonly id: string;
  readonly title: string;
  readonly children: ComponentChildren;
}

/** Print a section whose heading hangs in the margin. */
export function Hang({ id, title, children }: HangProps) {
  return (
    <section class="hang split" aria-labelledby={id}>
      <h2 class="margin" id={id}>
        {title}
      </h2>
      <div>{children}</div>
    </section>
  );
}
