/** Write a mail address or a web address for people: `help@example.org`, `www.example.org/form`. */
export function targetText(target: string): string {
  return target.replace(/^mailto:|^https?:\/\//, '').replace(/\/$/, '');
}
