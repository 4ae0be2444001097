/**
 * Kill builds, two at once, `kotae dev` and swaps at random moments, and look at what is published after each.
 *
 *   node bench/kill.mjs [--kills 200] [--pairs 60] [--swaps 400]
 *
 * Ends with 1 when anything but one complete build, or none in the instant of the swap, was ever found.
 */
import { parseArgs } from 'node:util';
import { killBuilds, killDev, killPairs, killSwaps } from '../test/reliability/kill.mjs';

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '200' },
    pairs: { type: 'string', default: '60' },
    swaps: { type: 'string', default: '400' },
  },
});
const progress = (/** @type {string} */ what) => (/** @type {number} */ done) => {
  if (process.stderr.isTTY) process.stderr.write(`\r${what} ${done}`);
};

const rows = [
  ['builds', await killBuilds({ kills: Number(values.kills), onKill: progress('builds') })],
  ['pairs', await killPairs({ kills: Number(values.pairs), onKill: progress('pairs') })],
  ['dev', await killDev({ kills: Number(values.pairs), onKill: progress('dev') })],
  ['swaps', await killSwaps({ kills: Number(values.swaps), onKill: progress('swaps') })],
];
console.log('\nkilled   complete   absent   torn');
for (const [name, { complete, absent, torn }] of rows) {
  console.log(`${name.padEnd(9)}${String(complete).padEnd(11)}${String(absent).padEnd(9)}${torn.length}`);
  for (const line of torn) console.log(`  ${line}`);
  if (torn.length > 0) process.exitCode = 1;
}
