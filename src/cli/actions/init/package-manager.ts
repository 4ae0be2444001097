/** A program that installs packages: its name, and the commands that it is given. */
export interface PackageManager {
  readonly name: 'npm' | 'pnpm' | 'yarn';
  readonly install: string;
  /** What runs a script of package.json. */
  readonly run: (script: string) => string;
  /** What runs a command of an installed package. */
  readonly command: (words: string) => string;
}

const managers: Readonly<Record<PackageManager['name'], PackageManager>> = {
  npm: {
    name: 'npm',
    install: 'npm install',
    run: (script) => (script === 'start' ? 'npm start' : `npm run ${script}`),
    command: (words) => `npx ${words}`,
  },
  pnpm: {
    name: 'pnpm',
    install: 'pnpm install',
    run: (script) => (script === 'start' ? 'pnpm start' : `pnpm run ${script}`),
    command: (words) => `pnpm exec ${words}`,
  },
  yarn: {
    name: 'yarn',
    install: 'yarn install',
    run: (script) => (script === 'start' ? 'yarn start' : `yarn run ${script}`),
    command: (words) => `yarn ${words}`,
  },
};

/**
 * Find which package manager runs this process, by what each of them says of itself to what it runs
 * (`npm_config_user_agent`, such as `pnpm/10.34.9 npm/? node/v20.20.2`). npm when none does.
 */
export function packageManagerOf(userAgent = ''): PackageManager {
  const [name = ''] = userAgent.split('/');
  return name === 'pnpm' || name === 'yarn' ? managers[name] : managers.npm;
}
