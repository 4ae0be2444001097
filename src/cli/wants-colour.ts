/** Whether to print colours on a stream: on a terminal, unless `NO_COLOR` is set; an empty one counts as unset. */
export function wantsColour(
  { isTTY }: { readonly isTTY?: boolean | undefined },
  { NO_COLOR }: Readonly<Partial<Record<'NO_COLOR', string>>> = process.env,
): boolean {
  return isTTY === true && !NO_COLOR;
}
