import { isRunning } from './is-running.ts';
import { processStart } from './process-start.ts';

/** Name this process for good, for files that it makes: its id and when it began, such as `812.40231`. */
export async function ownProcessName(): Promise<string> {
  return `${process.pid}.${await processStart(process.pid)}`;
}

/**
 * Whether the process whose name a text begins with runs no more, or its id is another's now; `false`, too, where the
 * text begins with no such name.
 */
export async function isOfEndedProcess(text: string): Promise<boolean> {
  const [, id, start = ''] = /^(\d+)(?:\.(\d+))?/.exec(text) ?? [];
  if (id === undefined || Number(id) === 0) return false;
  return !isRunning(Number(id)) || (start !== '' && start !== (await processStart(Number(id))));
}
