import { appendFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { copyOfSite, kotae, trusted } from './command.ts';

const policy = `
policy:
  script: [stats.example, "*.maps.example"]
  connect: [stats.example]
  font: [fonts.example]
  frame: [maps.example]
  form: [forms.example]
  image: [pictures.example]
`;

test('the hosts that a site allows stand in its policy, and each is told by a build, anew or not', async () => {
  const site = await copyOfSite();
  await appendFile(join(site, 'content/site.yaml'), policy);
  await trusted(join(site, 'content/site.yaml'));
  const output = join(site, '_site');
  for (const end of ['written to', 'nothing changed']) {
    const { code, stderr } = await kotae(['build', '--root', site, '--output', output]);
    expect(code).toBe(0);
    expect(stderr).toContain(end);
    for (const told of [
      'scripts from stats.example, *.maps.example',
      'requests to stats.example',
      'fonts from fonts.example',
      'frames of maps.example',
      'forms to forms.example',
      'pictures from pictures.example',
    ])
      expect(stderr).toContain(told);
  }
  for (const file of ['en/index.html', '404.html', '_headers']) {
    const text = await readFile(join(output, file), 'utf8');
    for (const directive of [
      "script-src 'self' https://stats.example https://*.maps.example;",
      "connect-src 'self' https://stats.example;",
      "font-src 'self' https://fonts.example",
      'frame-src https://maps.example;',
      "form-action 'self' https://forms.example;",
      "img-src 'self' https://pictures.example;",
    ])
      expect(text.replaceAll('&#39;', "'"), file).toContain(directive);
  }
});

test('a site that allows none is told nothing of it', async () => {
  const site = await copyOfSite();
  expect((await kotae(['build', '--root', site])).stderr).not.toContain('other hosts');
});

test('a host that is none is told with its line', async () => {
  const site = await copyOfSite();
  await appendFile(join(site, 'content/site.yaml'), 'policy: { script: [https://stats.example/a.js] }\n');
  const { code, stderr } = await kotae(['build', '--root', site]);
  expect(code).toBe(1);
  expect(stderr).toMatch(/content\/site\.yaml:\d+:\d+ {2}error .*stats\.example\.org/s);
});

test('a bare address in a slot is told under a base path, and only there', async () => {
  const site = await copyOfSite();
  await mkdir(join(site, 'layouts/slots'), { recursive: true });
  await mkdir(join(site, 'assets/static'), { recursive: true });
  await writeFile(join(site, 'assets/static/feedback.js'), 'console.log(1);\n');
  const slot = (src: string) =>
    writeFile(
      join(site, 'layouts/slots/head.tsx'),
      `import { hrefIn } from 'kotae/layouts/href.js';\nexport default ({ frame }) => <script src={${src}} />;\n`,
    );
  const check = async (basePath: string) =>
    (await kotae(['check', '--root', site, '--base-path', basePath])).stdout;
  await slot("'/feedback.js'");
  expect(await check('/help/')).toMatch(
    /`\/feedback\.js` leads out of the site.*`\/help\/feedback\.js`[\s\S]*hrefIn.*built\/outside-base-path/,
  );
  expect(await check('/')).not.toContain('built/');
  await slot("hrefIn(frame, '/feedback.js')");
  expect(await check('/help/')).not.toContain('built/');
  await slot("hrefIn(frame, '/feedbck.js')");
  expect(await check('/help/')).toContain('/feedbck.js');
});
