/**
 * Draw the rooms of the house and the floors they stand on, as `.dependency-cruiser.cjs` has them.
 *
 *   npm run rooms
 *
 * Prints a Mermaid flowchart: docs/architecture.md shows it, and README.md says what is in each room.
 */
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

/**
 * @typedef {Readonly<Record<string, string>>} Floor What is in each room of a floor, by its name.
 * @type {{ floors: readonly Floor[], exceptions: Readonly<Record<string, readonly string[]>> }}
 */
const { floors, exceptions } = createRequire(import.meta.url)('../.dependency-cruiser.cjs');

/** @param {string} room */
const folderOf = (room) => (room === 'layouts' ? room : `src/${room}`);

/** The rooms as a table of Markdown, from the ground up. */
export function roomsTable() {
  const rows = floors.flatMap((floor) =>
    Object.entries(floor).map(([room, held]) => `| \`${folderOf(room)}\` | ${held} |`),
  );
  return ['| room | what it holds |', '| --- | --- |', ...rows, ''].join('\n');
}

/**
 * The floors as a flowchart of Mermaid, the highest first. Rooms import rooms of any floor below their own;
 * those that import certain folders only have a dotted arrow to the room of each.
 */
export function roomsDrawing() {
  const stack = floors.map((floor, height) => [
    `  subgraph floor${height}[" "]`,
    '    direction LR',
    ...Object.keys(floor).map((room) => `    ${room}["${folderOf(room)}"]`),
    '  end',
  ]);
  const above = floors.slice(1).map((_floor, height) => `  floor${height + 1} --> floor${height}`);
  const dotted = Object.entries(exceptions).flatMap(([name, folders]) => {
    const rooms = folders.flatMap((folder) => /^src\/([a-z]+)\//.exec(folder)?.[1] ?? []);
    return [...new Set(rooms)].map((room) => `  ${name} -.-> ${room}`);
  });
  const client = '  client["assets/client"]';
  return ['flowchart TB', ...stack.reverse().flat(), client, ...above.reverse(), ...dotted, ''].join('\n');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) process.stdout.write(roomsDrawing());
