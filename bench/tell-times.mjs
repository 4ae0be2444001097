/** Loaded before a command: when it ends, write what it took into the file that KOTAE_TIMES names. */
import { readFileSync, writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

const { KOTAE_TIMES: file } = process.env;
if (file && isMainThread) {
  delete process.env.KOTAE_TIMES; // what this process starts tells nothing
  delete process.env.NODE_OPTIONS;
  process.on('exit', () => {
    const memory = process.resourceUsage().maxRSS / 1024;
    writeFileSync(file, JSON.stringify({ main: mainThread(), memory }));
  });
}

/** Processor time of the main thread in seconds; of the whole process where the system doesn't tell threads apart. */
function mainThread() {
  try {
    const [, user, system] = /\) (?:\S+ ){11}(\d+) (\d+)/.exec(
      readFileSync(`/proc/self/task/${process.pid}/stat`, 'utf8'),
    );
    return (Number(user) + Number(system)) / 100;
  } catch {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1e6;
  }
}
