/** A link as Markdown; the text alone where there is no address. */
export function linkTo(text: string, address: string | undefined): string {
  return address === undefined ? text : `[${text}](${addressIn(address)})`;
}

/** An address as it stands in parentheses. */
export function addressIn(address: string): string {
  return /[\s()<>]/.test(address) ? `<${address}>` : address;
}
