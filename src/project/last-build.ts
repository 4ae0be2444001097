import { join } from 'node:path';
import { readChecksummed, writeChecksummed } from '../cache/checksummed-file.ts';
import { compareTexts } from '../diagnostics/compare-texts.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type Fingerprint, fingerprintOf, tick } from '../files/fingerprint.ts';
import { hashOf } from '../files/hash-of.ts';
import { addressRecordFile } from '../publishing/address-record/read-record.ts';
import { listTree, type Tree } from '../publishing/list-tree.ts';
import { listOwnLayouts } from '../rendering/own-layouts.ts';
import type { AllowedHosts } from '../site/content-security-policy.ts';
import { eleventyConfigOf } from './eleventy-config.ts';

/** What a build reports when it is done. */
export interface BuildFacts {
  /** Name of each language in itself, with the number of its answers. */
  readonly languages: readonly { readonly name: string; readonly entries: number }[];
  readonly databases: number;
  /** Other hosts that the policy of the pages allows. */
  readonly hosts: AllowedHosts;
  /** How many pages are not published yet. */
  readonly waiting: number;
  /** How many are not published any more. */
  readonly ended: number;
  /** When the next page appears or disappears, an instant in ISO 8601 UTC: until then this build is current. */
  readonly next?: string | undefined;
  readonly report: readonly Diagnostic[];
}

export interface LastBuildOptions {
  /** Absolute path of the site's folder. */
  readonly root: string;
  /** Absolute path of the published folder. */
  readonly output: string;
  /** Absolute path of the cache. */
  readonly cacheFolder: string;
  /** Absolute path of Kotae's own folder. */
  readonly packageRoot: string;
  /** What a build is made from, as it was before anything was read. Default: as it is now. */
  readonly inputs?: Inputs;
  /** What is in the published folder. Default: what is found there. */
  readonly found?: Tree;
  /** Everything else that a build depends on: its options, and the commit that dates are taken from. */
  readonly dependencies: readonly string[];
  /** Gives the time, in milliseconds since 1970; asked only when the last build does not hold for ever. */
  readonly now: () => number;
}

/** The last build of a site into one folder. */
export interface LastBuild {
  /** Its report; undefined when anything that it was made from, or that it left, may have changed since. */
  readonly facts: BuildFacts | undefined;
  /** Remember this build, once it is published: its report, and what is in its folder then. */
  readonly keep: (facts: BuildFacts, tree?: Tree) => Promise<void>;
}

/** The files that a build of a site is made from, at a moment. */
export interface Inputs {
  readonly fingerprint: Fingerprint;
  /** When they were looked at, in milliseconds since 1970. */
  readonly asked: number;
}

/** Look at everything that a build is made from, before any of it is read. Nothing is read by this. */
export function inputsOf(root: string, packageRoot: string): Inputs {
  const asked = Date.now();
  const folders = ['content', 'assets', 'layouts'].map((folder) => join(root, folder));
  const config = eleventyConfigOf(root);
  const own = config === undefined ? [] : [join(root, config), join(root, 'package.json')];
  const fingerprint = fingerprintOf(
    [...folders, ...own, ...codeIn(packageRoot)],
    [join(root, addressRecordFile)],
  );
  return { fingerprint, asked };
}

/**
 * Check whether a build would make what is published already.
 *
 * A site with layouts of its own is made each time: they are code, and nobody knows what else they read. Damaged facts
 * count as none, and facts that cannot be kept are no reason to fail.
 */
export async function openLastBuild(options: LastBuildOptions): Promise<LastBuild> {
  const { root, output, cacheFolder, packageRoot, dependencies } = options;
  const { fingerprint, asked } = options.inputs ?? inputsOf(root, packageRoot);
  const keyNow = () =>
    hashOf(
      fingerprint.text,
      process.version,
      ...dependencies,
      fingerprintOf([join(root, addressRecordFile)]).text, // every build with a new address writes it
    );
  const file = join(cacheFolder, 'builds', `${hashOf(output)}.json`);
  const own = await listOwnLayouts(root, packageRoot);
  const isKnown = own.layouts.length + own.slots.length === 0;
  const kept = isKnown ? await readChecksummed<KeptFacts>(file, keyNow()) : undefined;
  // Where something was edited, what is published is not even looked at.
  const facts =
    kept && kept.published === hashOfTree(options.found ?? listTree(output)) ? kept.facts : undefined;
  const isOver = facts?.next !== undefined && Date.parse(facts.next) <= options.now();
  return {
    facts: isOver ? undefined : facts,
    keep: async (facts, tree = listTree(output)) => {
      const kept: KeptFacts = { published: hashOfTree(tree), facts };
      if (isKnown && asked - fingerprint.changed >= tick)
        await writeChecksummed(file, keyNow(), kept).catch(() => undefined);
    },
  };
}

interface KeptFacts {
  /** Hash of the names, sizes and times of what was published. */
  readonly published: string;
  readonly facts: BuildFacts;
}

function hashOfTree(tree: Tree): string {
  return hashOf(JSON.stringify([...tree].sort(([a], [b]) => compareTexts(a, b))));
}

/** What of Kotae is compiled and published, and npm's list of what is installed: in Kotae's own folder, or beside it. */
function codeIn(packageRoot: string): string[] {
  const compiled = ['compiled', 'node', 'browser'].map((name) => `dist/${name}`);
  const installed = ['node_modules/.package-lock.json', '../.package-lock.json'];
  return [...compiled, ...installed].map((path) => join(packageRoot, path));
}
