import { readFile } from 'node:fs/promises';

/**
 * When a process began, in ticks since the system did: with its id, it names the process for good, also where ids are
 * used again (in containers, soon). Empty where the system does not tell: everywhere but on Linux.
 */
export async function processStart(id: number): Promise<string> {
  const stat = await readFile(`/proc/${id}/stat`, 'utf8').catch(() => '');
  // The second field is the name in parentheses, which may hold anything; the start is the twenty-second.
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
}
