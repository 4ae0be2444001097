import { didYouMean, type Severity } from '../../diagnostics/rule.ts';

/** Words for codes of the system, as far as there are some. */
type Reasons = Readonly<Partial<Record<string, string>>>;

const plural = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;

/** What commands print on the terminal besides diagnostics, in English; other languages have the same keys. */
export const en = {
  locale: 'en-GB',
  pages: (counts: readonly string[], total: number) => `${plural(total, 'answer')} (${counts.join(', ')})`,
  language: (name: string, pages: number) => `${name} ${pages}`,
  /** `own` is what the site calls a database. */
  databases: (count: number, own?: { readonly singular: string; readonly plural: string }) =>
    own ? `${count} ${count === 1 ? own.singular : own.plural}` : plural(count, 'database'),
  /** Printed once when messages do not come in the reader’s language. */
  otherLanguage: (language: string) =>
    `Messages are available in English and Japanese only, not yet in ${language}.`,
  /** Pages that are not published yet or any more, and when the next one appears or disappears; empty without any. */
  scheduled: (waiting: number, ended: number, next: string | undefined) =>
    [
      waiting > 0 && `${plural(waiting, 'page')} waiting`,
      ended > 0 && `${plural(ended, 'page')} no longer shown`,
      next !== undefined && `next change ${next}`,
    ]
      .filter(Boolean)
      .join(', '),
  severities: ({ error, warning, note }: Readonly<Record<Severity, number>>) =>
    [plural(error, 'error'), plural(warning, 'warning'), ...(note > 0 ? [plural(note, 'note')] : [])].join(
      ', ',
    ),
  /** The other hosts that the policy of the pages allows, by what for. */
  allowedHosts: (allowed: readonly string[]) => `Pages may use other hosts: ${allowed.join('; ')}`,
  allowed: {
    script: (hosts: readonly string[]) => `scripts from ${hosts.join(', ')}`,
    connect: (hosts: readonly string[]) => `requests to ${hosts.join(', ')}`,
    font: (hosts: readonly string[]) => `fonts from ${hosts.join(', ')}`,
    frame: (hosts: readonly string[]) => `frames of ${hosts.join(', ')}`,
    form: (hosts: readonly string[]) => `forms to ${hosts.join(', ')}`,
    image: (hosts: readonly string[]) => `pictures from ${hosts.join(', ')}`,
  },
  written: (output: string, seconds: string) => `written to ${output} in ${seconds} s`,
  upToDate: (output: string, seconds: string) => `nothing changed, ${output} is up to date (${seconds} s)`,
  nothingPublished: (output: string) => `Nothing was published: ${output} is as it was.`,
  /** Appended to the reason for which a build failed. */
  unpublished: ' Nothing was published.',
  reading: (root: string) => `Building ${root}`,
  pictures: (done: number, total: number) => `Pictures ${done}/${total}`,
  foreignOutput: (output: string) =>
    `The folder ${output} is not empty, and Kotae did not make it. Name another with --output, or empty it.`,
  /** A template of the site itself would write outside the published folder. */
  outside: (file: string, path: string) =>
    `${file}: this template would write to ${path}, outside the published folder. Give it another \`permalink\`, as in /en/tools/.`,
  template: (file: string, reason: string) =>
    `${file}  error  The site's own code for Eleventy does not work: ${reason}\n    Correct it; \`npx eleventy\` shows where it fails.`,
  /** Code of the site itself left a page of Kotae's out; `transform` did, where that is known. */
  lostPage: (file: string, address: string, transform?: string) =>
    transform === undefined
      ? `${file}  error  The site's own code for Eleventy leaves out the page ${address}\n    Look at what removes files or templates there: preprocessors, \`ignores\`, and what listens to events.`
      : `${file}  error  The transform \`${transform}\` gave no text for ${address}\n    Let it return the text of every page, also where it changes nothing: \`return content;\`.`,
  exited: (file: string) =>
    `${file}  error  The site's own code ended this command, with process.exit or the like, before it was done\n    Throw an error there if something is wrong; otherwise, take it out.`,
  unanswered: (file: string) =>
    `${file}  error  The site's own code never answers: a callback is not called, or a promise is not settled\n    Look at what is asynchronous there: filters, shortcodes, transforms, data, and \`await\`.`,
  withoutPlugin: (file: string) =>
    `${file}  error  This configuration of Eleventy does not add Kotae\n    Write \`config.addPlugin(kotae)\`, as docs/eleventy.md shows, or remove the file.`,
  layout: (place: string, reason: string) =>
    `${place}  error  This layout of the site does not work: ${reason}\n    Correct it, or remove the file: then Kotae's own is used.`,
  outputInSources: (output: string) =>
    `The output folder ${output} is one that a build reads or keeps things in. Name a folder outside content/, assets/, layouts/, node_modules/, .git/ and the cache.`,
  /** `around` is the folder of the other site. */
  outputInOutput: (output: string, around: string) =>
    `The output folder ${output} lies in ${around}, which another build publishes and replaces as a whole, with all that is in it. Name a folder of its own, and copy it there after both builds.`,
  cacheInSources: (folder: string) =>
    `Unexpected KOTAE_CACHE=${folder}: the cache would lie among what the site is made of. Name a folder of its own, such as .kotae.`,
  wrongBasePath: (path: string) => `Unexpected --base-path ${path}, expected a path such as /help/.`,
  wrongNow: (date: string) =>
    `Unexpected --now ${date}, expected a date such as 2031-01-01 or 2031-01-01T09:00.`,
  wrongOrigin: (origin: string) =>
    `Unexpected --origin ${origin}, expected a scheme and a host such as https://faq.example.org.`,
  /** `around` is a folder around this one that holds a site. */
  missingRoot: (root: string, around?: string) =>
    `There is no folder content/ in ${root}. ${around === undefined ? 'Name the folder that holds content/ with --root.' : `There is one in ${around}: run the command there, or name that folder with --root.`}`,
  machine: {
    read: (path: string, reason: string) => `Could not read ${path}: ${reason}.`,
    write: (path: string, reason: string) => `Could not write ${path}: ${reason}.`,
    replace: (path: string, reason: string) =>
      `Could not replace ${path}: ${reason}. Nothing there was changed.`,
    restore: (path: string, reason: string) =>
      `Could not put a build in its place: ${reason}. The published one lies in ${path}; the next build puts it back.`,
  },
  reasons: {
    ENOSPC: 'the disk is full',
    EACCES: 'permission denied',
    EPERM: 'the system does not allow it',
    EROFS: 'the disk is read-only',
    ENOENT: 'it does not exist',
    ENOTDIR: 'a part of the path is not a folder',
    EISDIR: 'it is a folder',
    ENOTREG: 'it is a pipe, a device or a socket, not a file',
    EFBIG: 'it is too large',
    EMFILE: 'too many files are open',
  } as Reasons,
  /** Said when Node may use `limit` MB, and a build of so many pages is likely to need `more`. */
  littleMemory: (limit: number, pages: number, more: number) =>
    `Node may use ${limit} MB of memory, which may not suffice for ${plural(pages, 'page')}. If the build ends with “heap out of memory”, give it more: NODE_OPTIONS=--max-old-space-size=${more}`,
  /** Said while a lock is waited for; `owner` is the id of a process, or 0. */
  waiting: (path: string, owner: number, limit: number) =>
    `Waiting up to ${limit} s for another build${owner === 0 ? '' : ` (process ${owner})`}, which holds ${path}.`,
  locked: (path: string, owner: number, seconds: number) =>
    owner === 0
      ? `${path} is in the way of the build lock. Remove it.`
      : `Process ${owner} holds ${path} and did not let go of it within ${seconds} s. If it is no build of this site, remove that file.`,
  serving: (address: string) => `Kotae shows the site at ${address}  (stop with Ctrl+C)`,
  /** Said when the server listens at more than this machine. */
  openToNetwork:
    'Everybody in this network can see the site, drafts included. Browsers may ask for it by address; allow a name with --allow-host.',
  portTaken: (wanted: number, port: number) => `Port ${wanted} is taken; using ${port}.`,
  cannotListen: (host: string, port: number, reason: string) =>
    `Could not listen at ${host}, port ${port}: ${reason}. Name others with --host and --port.`,
  /** Reasons that mean something else when a server is to listen. */
  listenReasons: {
    EACCES: 'the system does not allow this port',
    EADDRINUSE: 'this port and those after it are taken',
    EADDRNOTAVAIL: 'this machine does not have the address',
    ENOTFOUND: 'the name is not known',
    EAI_AGAIN: 'the name is not known',
  } as Reasons,
  changed: (file: string, milliseconds: number) => `${file} changed: shown in ${milliseconds} ms`,
  asBefore: 'The site is shown as it was before this change.',
  unwatched: (path: string, reason: string) =>
    `Could not watch ${path} for changes: ${reason}. The site is still shown; to see what changed there, start Kotae again.`,
  /** Reasons that mean something else when files are watched. */
  watchReasons: {
    ENOSPC: 'no more files can be watched (on Linux, raise fs.inotify.max_user_watches)',
    EMFILE: 'too many files are open or watched (on Linux, raise fs.inotify.max_user_instances)',
  } as Reasons,
  endedAnyway: (seconds: number) =>
    `Something was still at work after ${seconds} s; Kotae ended without waiting for it.`,
  noImporter: (name: string) =>
    `The package ${name}, which imports pages, is not installed. Install it with: npm install --save-dev ${name} (or pnpm add -D, yarn add -D)`,
  valid: 'No problems.',
  bug: 'This is a bug in Kotae itself, not a mistake in your content. Please report it with the text below.',
  noSuchPage: (file: string) =>
    `${file} is not a valid page in content/. Run kotae check to see what is wrong.`,
  noSource: (file: string) =>
    `${file} is not a translation. Name the language it was translated from with --from.`,
  noRoomForRecord: (file: string) =>
    `The translation could not be recorded in ${file}: write each key of its front matter at the beginning of a line. Nothing was recorded in this file.`,
  accepted: (file: string, source: string) =>
    `${file}: recorded as a translation of ${source} as it is today`,
  schemasWritten: (folder: string) => `What editors need is in ${folder}`,
  askingHosts: (done: number, total: number) => `Other sites ${done}/${total}`,
  missingOptions: (names: readonly string[]) =>
    `Missing ${names.join(', ')}: name ${names.length === 1 ? 'it' : 'them'}, or run the command in a terminal to be asked.`,
  unknownWord: (word: string, nearest: string | undefined, known: readonly string[]) =>
    `There is no \`${word}\`. ${didYouMean(nearest, `Known words: ${known.join(', ')}.`)}`,
  badSlug: (slug: string) =>
    `Unexpected name \`${slug}\`, expected letters, digits, hyphens, underscores and dots.`,
  alreadyThere: (file: string) =>
    `${file} exists already. Choose another name with --slug, or fewer --languages.`,
  begun: (file: string) => `${file}: created as a draft`,
  writeHere: 'The answer first, then the steps, then why. Remove “draft: true” when it is done.',
  ask: {
    category: 'Which category?',
    languages: 'In which languages?',
    title: (language: string) => `The question in ${language}, in the reader’s words`,
    databases: (own = 'databases') => `Which ${own}? Type to find, Tab to choose`,
    tags: 'Which tags? Type to find, Tab to choose',
    slug: 'Name of the file, the same in every language',
    needed: 'A title is needed.',
    badSlug: 'Use letters, digits, hyphens, underscores and dots.',
  },
};

export type Messages = typeof en;
