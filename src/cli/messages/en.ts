import { didYouMean } from '../../diagnostics/rule.ts';
import { joined, type Messages } from './messages.ts';

const plural = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;

/** In English. */
export const en: Messages = {
  locale: 'en-GB',
  pages: (counts, total) => `${plural(total, 'answer')} (${counts.join(', ')})`,
  language: (name, pages) => `${name} ${pages}`,
  databases: (count, own) =>
    own ? `${count} ${count === 1 ? own.singular : own.plural}` : plural(count, 'database'),
  otherLanguage: (language) => `Messages come in English and Japanese, not in ${language} yet.`,
  scheduled: (waiting, ended, next) =>
    joined(', ', [
      waiting > 0 && `${plural(waiting, 'page')} waiting`,
      ended > 0 && `${plural(ended, 'page')} no longer shown`,
      next !== undefined && `next change ${next}`,
    ]),
  severities: ({ error, warning, note }) =>
    [plural(error, 'error'), plural(warning, 'warning'), ...(note > 0 ? [plural(note, 'note')] : [])].join(
      ', ',
    ),
  allowedHosts: (allowed) => `Pages may use other hosts: ${allowed.join('; ')}`,
  allowed: {
    script: (hosts) => `scripts from ${hosts.join(', ')}`,
    connect: (hosts) => `requests to ${hosts.join(', ')}`,
    font: (hosts) => `fonts from ${hosts.join(', ')}`,
    frame: (hosts) => `frames of ${hosts.join(', ')}`,
    form: (hosts) => `forms to ${hosts.join(', ')}`,
    image: (hosts) => `pictures from ${hosts.join(', ')}`,
  },
  written: (output, seconds) => `written to ${output} in ${seconds} s`,
  upToDate: (output, seconds) => `nothing changed, ${output} is up to date (${seconds} s)`,
  nothingPublished: (output) => `Nothing was published: ${output} is as it was.`,
  unpublished: ' Nothing was published.',
  reading: (root) => `Building ${root}`,
  pictures: (done, total) => `Pictures ${done}/${total}`,
  foreignOutput: (output) =>
    `The folder ${output} is not empty, and Kotae did not make it. Name another with --output, or empty it.`,
  outside: (file, path) =>
    `${file}: this template would write to ${path}, outside the published folder. Give it another \`permalink\`, as in /en/tools/.`,
  template: (file, reason) =>
    `${file}  error  The site's own code for Eleventy does not work: ${reason}\n    Correct it; \`npx eleventy\` shows where it fails.`,
  withoutPlugin: (file) =>
    `${file}  error  This configuration of Eleventy does not add Kotae\n    Write \`config.addPlugin(kotae)\`, as docs/eleventy.md shows, or remove the file.`,
  layout: (place, reason) =>
    `${place}  error  This layout of the site does not work: ${reason}\n    Correct it, or remove the file: then Kotae's own is used.`,
  outputInSources: (output) =>
    `The output folder ${output} is one that a build reads or keeps things in. Name a folder outside content/, assets/, layouts/, node_modules/, .git/ and the cache.`,
  outputInOutput: (output, around) =>
    `The output folder ${output} lies in ${around}, which another build publishes and replaces as a whole, with all that is in it. Name a folder of its own, and copy it there after both builds.`,
  cacheInSources: (folder) =>
    `Unexpected KOTAE_CACHE=${folder}: the cache would lie among what the site is made of. Name a folder of its own, such as .kotae.`,
  wrongBasePath: (path) => `Unexpected --base-path ${path}, expected a path such as /help/.`,
  wrongNow: (date) => `Unexpected --now ${date}, expected a date such as 2031-01-01 or 2031-01-01T09:00.`,
  wrongOrigin: (origin) =>
    `Unexpected --origin ${origin}, expected a scheme and a host such as https://faq.example.org.`,
  missingRoot: (root) =>
    `There is no folder content/ in --root ${root}. Name the folder that holds content/.`,
  machine: {
    read: (path, reason) => `Could not read ${path}: ${reason}.`,
    write: (path, reason) => `Could not write ${path}: ${reason}.`,
    replace: (path, reason) => `Could not replace ${path}: ${reason}. Nothing there was changed.`,
    restore: (path, reason) =>
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
  },
  littleMemory: (limit, pages, more) =>
    `Node may use ${limit} MB of memory, which may not suffice for ${plural(pages, 'page')}. If the build ends with “heap out of memory”, give it more: NODE_OPTIONS=--max-old-space-size=${more}`,
  waiting: (path, owner, limit) =>
    `Waiting for ${owner === 0 ? 'another build' : `another build, process ${owner}`}, which holds ${path}; for ${limit} s at most.`,
  locked: (path, owner, seconds) =>
    owner === 0
      ? `${path} is no lock of a build, but stands in its place. Remove it.`
      : `Process ${owner} holds ${path} and did not let go of it within ${seconds} s. If it is no build of this site, remove that file.`,
  serving: (address) => `Kotae shows the site at ${address}  (stop with Ctrl+C)`,
  openToNetwork:
    'Everybody in this network can see the site, drafts included. Browsers may ask for it by address; allow a name with --allow-host.',
  portTaken: (wanted, port) => `Port ${wanted} is taken; using ${port}.`,
  cannotListen: (host, port, reason) =>
    `Could not listen at ${host}, port ${port}: ${reason}. Name others with --host and --port.`,
  listenReasons: {
    EACCES: 'the system does not allow this port',
    EADDRINUSE: 'this port and those after it are taken',
    EADDRNOTAVAIL: 'this machine does not have the address',
    ENOTFOUND: 'the name is not known',
    EAI_AGAIN: 'the name is not known',
  },
  changed: (file, milliseconds) => `${file} changed: shown in ${milliseconds} ms`,
  asBefore: 'The site is shown as it was before this change.',
  unwatched: (path, reason) =>
    `Could not watch ${path} for changes: ${reason}. The site is still shown; to see what changed there, start Kotae again.`,
  watchReasons: {
    ENOSPC: 'no more files can be watched (on Linux, raise fs.inotify.max_user_watches)',
    EMFILE: 'too many files are open or watched (on Linux, raise fs.inotify.max_user_instances)',
  },
  endedAnyway: (seconds) =>
    `Something was still at work after ${seconds} s; Kotae ended without waiting for it.`,
  noImporter: (name) =>
    `The package ${name}, which imports pages, is not installed. Install it with: npm install --save-dev ${name} (or pnpm add -D, yarn add -D)`,
  valid: 'No problems.',
  bug: 'This is a bug in Kotae itself, not a mistake in your content. Please report it with the text below.',
  noSuchPage: (file) => `${file} is not a valid page in content/. Run kotae check to see what is wrong.`,
  noSource: (file) => `${file} is not a translation. Name the language it was translated from with --from.`,
  noRoomForRecord: (file) =>
    `The translation could not be recorded in ${file}: write each key of its front matter at the beginning of a line.`,
  accepted: (file, source) => `${file}: recorded as a translation of ${source} as it is today`,
  schemasWritten: (folder) => `What editors need is in ${folder}`,
  askingHosts: (done, total) => `Other sites ${done}/${total}`,
  missingOptions: (names) =>
    `Missing ${names.join(', ')}: name ${names.length === 1 ? 'it' : 'them'}, or run the command in a terminal to be asked.`,
  unknownWord: (word, nearest, known) =>
    `There is no \`${word}\`. ${didYouMean(nearest, `Known words: ${known.join(', ')}.`)}`,
  badSlug: (slug) => `Unexpected name \`${slug}\`, expected letters, digits, hyphens, underscores and dots.`,
  alreadyThere: (file) => `${file} exists already. Choose another name with --slug, or fewer --languages.`,
  begun: (file) => `${file}: created as a draft`,
  writeHere: 'The answer first, then the steps, then why. Remove “draft: true” when it is done.',
  ask: {
    category: 'Which category?',
    languages: 'In which languages?',
    title: (language) => `The question in ${language}, in the reader’s words`,
    databases: (own = 'databases') => `Which ${own}? Type to find, Tab to choose`,
    tags: 'Which tags? Type to find, Tab to choose',
    slug: 'Name of the file, the same in every language',
    needed: 'A title is needed.',
    badSlug: 'Use letters, digits, hyphens, underscores and dots.',
  },
};
