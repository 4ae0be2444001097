import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { spawnKotae, temporaryFolder } from '../cli/command.ts';

test('what a parser of YAML wonders about is not printed while pages are imported', async () => {
  const source = await temporaryFolder();
  const odd = 'kept: !unknown x\n? [a, b]\n: c\n';
  const files = {
    '_config.yml': `title: Old\n${odd}`,
    '_data/labels.yml': odd,
    '_posts/2026-01-02-a.md': `---\ntitle: A\n${odd}---\n\nSo.\n`,
    'content/tags.yaml': odd,
  };
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(source, name)), { recursive: true });
    await writeFile(join(source, name), text);
  }
  const target = await temporaryFolder();
  for (const from of ['jekyll', 'markdown', 'mkdocs']) {
    const { stderr, stdout } = await spawnKotae(['import', from, source, '--root', join(target, from)]);
    expect(stderr + stdout, from).not.toMatch(/YAMLWarning|\(node:\d+\)|\n\s+at /);
    expect((stderr + stdout).length, from).toBeGreaterThan(20);
  }
});
