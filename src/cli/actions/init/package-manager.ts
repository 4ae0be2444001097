/** A program that installs packages: its name, and the commands that it is given. */
export interface PackageManager {
  readonly name: 'npm' | 'pnpm' | 'yarn';
  readonly install: string;
  /** What runs a script of package.json. */
  readonly run: (script: string) => string;
  /** What runs a command of an installed package. */
  readonly command: (words: string) => string;
}

/** What each of them runs a command of a package with. */
const runners = { npm: 'npx', pnpm: 'pnpm exec', yarn: 'yarn' } as const;

/**
 * Find which package manager runs this process, by what each of them says of itself to what it runs
 * (`npm_config_user_agent`, such as `pnpm/10.34.9 npm/? node/v20.20.2`). npm when none does.
 */
export function packageManagerOf(userAgent = ''): PackageManager {
  const [given] = userAgent.split('/');
  const name = given === 'pnpm' || given === 'yarn' ? given : 'npm';
  return {
    name,
    install: `${name} install`,
    run: (script) => (script === 'start' ? `${name} start` : `${name} run ${script}`),
    command: (words) => `${runners[name]} ${words}`,
  };
}
