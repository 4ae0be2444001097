const prefix = 'like ';

/**
 * Give a schema an example of what it wants: `z.string().regex(pattern, like('data-release'))`.
 *
 * It travels as the message of the schema's issue; people are shown the example, never the pattern.
 */
export function like(example: string): string {
  return prefix + example;
}

/** The example that a schema gave in the message of an issue. */
export function exampleIn(message: string): string | undefined {
  return message.startsWith(prefix) ? message.slice(prefix.length) : undefined;
}
