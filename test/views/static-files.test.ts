import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listStaticFiles } from '../../src/site/static-files.ts';
import { staticDiagnostics } from '../../src/views/static-diagnostics.ts';
import { writeSite } from '../site-folder.ts';

describe('assets/static', () => {
  test('is published at the root, whatever its files are called', async () => {
    const root = await writeSite({
      'assets/static/CNAME': 'help.example',
      'assets/static/.well-known/security.txt': 'Contact: mailto:a@b.example',
      [`assets/static/${'データ'.normalize('NFD')}/表 1.csv`]: 'a,b',
    });
    const { files, diagnostics } = await listStaticFiles(root);
    expect([...files.keys()]).toEqual(['/.well-known/security.txt', '/CNAME', '/データ/表 1.csv']);
    expect(diagnostics).toEqual([]);
  });

  test('nothing from outside the root is published', async () => {
    const outside = await writeSite({ 'secret.txt': 'secret' });
    const root = await writeSite({ 'assets/static/own.txt': 'own', 'notes/inside.txt': 'inside' });
    const at = (name: string) => join(root, 'assets/static', name);
    await symlink(join(outside, 'secret.txt'), at('a.txt'));
    await symlink('../../../../../../../etc/passwd', at('b.txt'));
    await symlink('/dev/zero', at('c.bin'));
    await symlink(outside, at('folder'));
    await symlink('nowhere', at('nothing'));
    await symlink('../../notes/inside.txt', at('inside.txt'));
    const { files, diagnostics } = await listStaticFiles(root);
    expect([...files.keys()]).toEqual(['/inside.txt', '/own.txt']);
    expect(diagnostics.map(({ rule, place }) => `${rule} ${place.file}`).sort()).toEqual(
      ['a.txt', 'b.txt', 'c.bin', 'folder', 'nothing'].map(
        (name) => `publish/static-file assets/static/${name}`,
      ),
    );
  });

  test('what leads out says where, and what editors leave behind is passed over', async () => {
    const root = await writeSite({
      'assets/static/.nojekyll': '',
      'assets/static/.obsidian/app.json': '{}',
      'assets/static/._a.pdf': 'x',
      'assets/static/a.pdf~': 'x',
      'assets/fonts/.DS_Store': 'x',
    });
    await symlink('someone@host.1234', join(root, 'assets/static/.#a.pdf'));
    await symlink('/etc/hosts', join(root, 'assets/static/hosts.txt'));
    const { files, diagnostics } = await listStaticFiles(root);
    expect([...files.keys()]).toEqual(['/.nojekyll']);
    expect(diagnostics).toMatchObject([
      { place: { file: 'assets/static/hosts.txt' }, values: { to: '/etc/hosts' } },
    ]);
  });

  test('a file in the place of a page is told', async () => {
    const root = await writeSite({ 'assets/static/404.html': 'x', 'assets/static/en/index.html': 'x' });
    await mkdir(join(root, 'assets/static/ok'), { recursive: true });
    await writeFile(join(root, 'assets/static/ok/index.html'), 'x');
    const found = staticDiagnostics(await listStaticFiles(root), new Set(['/404.html', '/en/']), new Set());
    expect(found.map(({ values }) => values)).toEqual([{ address: '/404.html' }, { address: '/en/' }]);
  });

  test('a file in the place of a folder, or in a folder in the place of a file, is told', async () => {
    const root = await writeSite({
      'assets/static/en': 'x',
      'assets/static/assets/images': 'x',
      'assets/static/404.html/x.txt': 'x',
      'assets/static/feed.xml/x.txt': 'x',
      'assets/static/robots.txt': 'x',
      'assets/static/entry': 'x',
    });
    const found = staticDiagnostics(
      await listStaticFiles(root),
      new Set(['/404.html', '/en/faq/']),
      new Set(['/feed.xml', '/robots.txt']),
    );
    expect(found.map(({ place, values }) => [place.file, values])).toEqual([
      ['assets/static/404.html/x.txt', { address: '/404.html' }],
      ['assets/static/assets/images', { address: '/assets/images/' }],
      ['assets/static/en', { address: '/en/' }],
      ['assets/static/feed.xml/x.txt', { address: '/feed.xml' }],
    ]);
  });

  test('a site without the folder has no such files', async () => {
    expect((await listStaticFiles(await writeSite({}))).files.size).toBe(0);
  });
});
