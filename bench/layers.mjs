/**
 * Draw the folders of the code and the layers that they belong to, as `.dependency-cruiser.cjs` has them.
 *
 *   npm run layers
 *
 * Prints a Mermaid flowchart: docs/architecture.md shows it, and README.md says what is in each folder.
 */
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

/**
 * @typedef {Readonly<Record<string, string>>} Layer What is in each folder of a layer, by its name.
 * @type {{ layers: readonly Layer[], exceptions: Readonly<Record<string, readonly string[]>> }}
 */
const { layers, exceptions } = createRequire(import.meta.url)('../.dependency-cruiser.cjs');

/** @param {string} folder */
const folderOf = (folder) => (folder === 'layouts' ? folder : `src/${folder}`);

/** The folders as a table of Markdown, the lowest layer first. */
export function foldersTable() {
  const rows = layers.flatMap((layer) =>
    Object.entries(layer).map(([folder, held]) => `| \`${folderOf(folder)}\` | ${held} |`),
  );
  return ['| folder | what it holds |', '| --- | --- |', ...rows, ''].join('\n');
}

/**
 * The layers as a flowchart of Mermaid, the highest first. Folders import from any layer below their own;
 * those that import certain folders only have a dotted arrow to the folder of each.
 */
export function layersDrawing() {
  const stack = layers.map((layer, height) => [
    `  subgraph layer${height}[" "]`,
    '    direction LR',
    ...Object.keys(layer).map((folder) => `    ${folder}["${folderOf(folder)}"]`),
    '  end',
  ]);
  const above = layers.slice(1).map((_floor, height) => `  layer${height + 1} --> layer${height}`);
  const dotted = Object.entries(exceptions).flatMap(([name, folders]) => {
    const names = folders.flatMap((path) => /^src\/([a-z]+)\//.exec(path)?.[1] ?? []);
    return [...new Set(names)].map((folder) => `  ${name} -.-> ${folder}`);
  });
  const client = '  client["assets/client"]';
  return ['flowchart TB', ...stack.reverse().flat(), client, ...above.reverse(), ...dotted, ''].join('\n');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) process.stdout.write(layersDrawing());
