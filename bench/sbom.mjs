#!/usr/bin/env node
/**
 * Print what an installation for production consists of, on any system, as the lock file has it.
 *
 *   npm run --silent sbom > kotae.cdx.json    a software bill of materials: CycloneDX, JSON
 *   npm run --silent sbom -- --licences       the packages by their licences
 *
 * Fails when a package names no licence. Asks nobody: the lock file has all of it.
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const home = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({ options: { licences: { type: 'boolean', default: false } } });
const { components, ...rest } = billOfMaterials();

/** Licences that packages name in their files alone. */
const toldElsewhere = { 'pkg:npm/format@0.2.2': 'MIT' };
const unlicensed = components.filter((component) => licenceOf(component) === '');
if (unlicensed.length > 0) throw new Error(`no licence: ${unlicensed.map(({ purl }) => purl).join(', ')}`);
if (values.licences) tellLicences();
else console.log(JSON.stringify({ ...rest, components }, null, 2));

/** In a checkout npm leaves out what development needs as well; without that part it tells all. */
function billOfMaterials() {
  const folder = mkdtempSync(join(tmpdir(), 'kotae-sbom-'));
  const npm = (...args) =>
    execFileSync('npm', [...args, '--package-lock-only', '--omit=dev'], {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
  try {
    const { workspaces, scripts, devDependencies, ...manifest } = JSON.parse(
      readFileSync(join(home, 'package.json'), 'utf8'),
    );
    writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
    copyFileSync(join(home, 'package-lock.json'), join(folder, 'package-lock.json'));
    npm('install', '--offline', '--no-audit', '--no-fund');
    const bill = JSON.parse(npm('sbom', '--sbom-format=cyclonedx'));
    bill.metadata.component.name = manifest.name; // npm takes the folder's
    return bill;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function licenceOf({ purl, licenses = [{ expression: toldElsewhere[purl] ?? '' }] }) {
  return licenses.map(({ license, expression }) => expression ?? license.id ?? license.name).join(' AND ');
}

function tellLicences() {
  const byLicence = new Map();
  for (const component of components) {
    const licence = licenceOf(component);
    byLicence.set(licence, [...(byLicence.get(licence) ?? []), component]);
  }
  for (const [licence, those] of [...byLicence].sort(([, a], [, b]) => b.length - a.length))
    console.log(
      `${licence} (${those.length})\n  ${those.map(({ purl }) => decodeURIComponent(purl.slice('pkg:npm/'.length))).join('\n  ')}\n`,
    );
}
