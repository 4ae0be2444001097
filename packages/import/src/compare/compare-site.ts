import { join, posix, relative } from 'node:path';
import { processAnswer } from 'kotae/dialect';
import { decodeAddress, readRegularText } from 'kotae/files';
import { en } from 'kotae/site';
import { addressKey } from '../jekyll/address-key.ts';
import { listFiles } from '../jekyll/list-files.ts';
import { splitPage } from '../jekyll/split-page.ts';
import { parseYaml } from '../parse-yaml.ts';
import type { Plan } from '../site-folder.ts';
import { answerOf, countOuterTexts, frameOf } from './answer-of.ts';
import { bodyOf, parsePage } from './html-tree.ts';
import { countedKinds, type Inventory, inventoryOf, withoutAdditions } from './inventory.ts';
import { missingFrom, missingWords, wordsIn } from './words.ts';

/** A page that came in, and where its old rendering is looked for. */
export interface ComparablePage {
  /** Its file in the new site. */
  readonly file: string;
  /** Its file in the old one. */
  readonly source: string;
  readonly language: string;
  /** Its old address, without the path that the whole site was under; further ones are tried in turn. */
  readonly addresses: readonly string[];
}

/** What an import knows of the old site. */
export interface Comparable {
  readonly pages: readonly ComparablePage[];
  /** The folder that the plan's copied files come from. */
  readonly source: string;
  /** Scheme and host of the old site, and the path that it was under; several when it had several. */
  readonly origins: readonly string[];
}

export interface CompareOptions extends Comparable {
  readonly plan: Plan;
  /** The folder with the old generator's rendering, such as `_site`. */
  readonly oldSite: string;
  readonly onProgress?: (done: number, total: number, page: string) => void;
}

export type ComparedKind = 'words' | (typeof countedKinds)[number];

/** How a kind of thing fared on a page. */
export interface KindComparison {
  readonly kind: ComparedKind;
  /** How many the old rendering has, and how many of them the new one has, too. */
  readonly old: number;
  readonly kept: number;
  readonly lost: readonly string[];
  readonly added: readonly string[];
}

export interface PageComparison {
  readonly file: string;
  readonly source: string;
  /** The old page's file in its folder; `undefined` when there is none. */
  readonly old?: string | undefined;
  readonly kinds: readonly KindComparison[];
}

/** Hold every page of an import against the old generator's own rendering. Nothing is written. */
export async function compareSite(options: CompareOptions): Promise<PageComparison[]> {
  const { pages, plan, oldSite, onProgress = () => {} } = options;
  const files = (await listFiles(oldSite)).filter((file) => /\.x?html?$/i.test(file));
  const byAddress = new Map(files.map((file) => [addressKey(`/${file}`), file]));
  const oldFileOf = ({ addresses }: ComparablePage) =>
    addresses.map((address) => byAddress.get(addressKey(address))).find((file) => file !== undefined);
  const read = async (file: string) => parsePage(await readRegularText(join(oldSite, file)));
  const counts = new Map<string, number>();
  const found = pages.map(oldFileOf).filter((file) => file !== undefined);
  for (const file of found) countOuterTexts(await read(file), counts);
  const frame = frameOf(counts, found.length);
  const names = createNames(options);
  const compared: PageComparison[] = [];
  for (const [index, page] of pages.entries()) {
    onProgress(index, pages.length, page.source);
    const { file, source } = page;
    const old = oldFileOf(page);
    const text = plan.get(file);
    if (old === undefined || typeof text !== 'string') {
      compared.push({ file, source, kinds: [] });
      continue;
    }
    const { html } = await processAnswer(text, {
      file,
      language: page.language,
      texts: en.markdown,
      resolveLink: (written) => ({ href: written }),
    });
    const title = titleOf(text);
    const now = inventoryOf(withoutAdditions(bodyOf(html)), { title, nameOf: names.inNew(file) });
    const answer = answerOf(await read(old), now.text, frame);
    const before = inventoryOf(answer, { title, nameOf: names.inOld(`/${old}`) });
    compared.push({ file, source, old, kinds: kindsOf(before, now) });
  }
  return compared;
}

function kindsOf(before: Inventory, now: Inventory): KindComparison[] {
  const lost = missingWords(before.text, now.text);
  const old = wordsIn(before.text).length;
  const added = missingWords(now.text, before.text);
  return [
    { kind: 'words', old, kept: old - lost.length, lost, added },
    ...countedKinds.map((kind): KindComparison => {
      const missing = missingFrom(before[kind], now[kind]);
      return {
        kind,
        old: before[kind].length,
        kept: before[kind].length - missing.length,
        lost: missing,
        // Every heading has an anchor of its own here.
        added: kind === 'anchors' ? [] : missingFrom(now[kind], before[kind]),
      };
    }),
  ];
}

function titleOf(text: string): string {
  const { front = '' } = splitPage(text);
  try {
    const title: unknown = (parseYaml(front) as { title?: unknown } | null)?.title;
    return typeof title === 'string' || typeof title === 'number' ? String(title) : '';
  } catch {
    return '';
  }
}

type NameOf = (address: string) => string | undefined;

/** Names that what links lead to has on both sites: a page its new file, a file its old path. */
function createNames({ pages, plan, source, origins }: CompareOptions): {
  readonly inOld: (page: string) => NameOf;
  readonly inNew: (file: string) => NameOf;
} {
  const files = new Map(
    pages.flatMap(({ addresses, file }) => addresses.map((address) => [addressKey(address), file] as const)),
  );
  const lists = formerLists(plan);
  const longestFirst = origins.toSorted((one, other) => other.length - one.length);
  const local = (address: string) => {
    const origin = longestFirst.find((one) => one !== '' && `${address}/`.startsWith(`${one}/`));
    return origin === undefined ? address : address.slice(origin.length) || '/';
  };
  const copies = new Map(
    [...plan].flatMap(([path, file]) =>
      typeof file === 'object' && 'copyOf' in file
        ? // A collection's own files stood without the line before its name.
          [[path, `/${relative(source, file.copyOf).replaceAll('\\', '/').replace(/^_/, '')}`] as const]
        : [],
    ),
  );
  const split = (address: string) => {
    const [, path = '', query = '', fragment = ''] = /^([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(address) ?? [];
    return { path, query, fragment: decodeAddress(fragment) };
  };
  return {
    inOld: (page) => (written) => {
      const address = local(written);
      if (address.startsWith('#')) return undefined;
      if (/^\s*data:/i.test(address)) return 'a picture within the page';
      if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(address)) return withoutSlash(decodeAddress(address));
      const { path, query, fragment } = split(address);
      const whole =
        path === ''
          ? page
          : posix.join('/', posix.dirname(path.startsWith('/') ? '/' : page), decodeAddress(path));
      const file = files.get(addressKey(whole)) ?? lists.get(addressKey(whole));
      return file === undefined ? withoutSlash(whole.normalize('NFC') + query + fragment) : file + fragment;
    },
    inNew: (file) => (written) => {
      const address = local(written);
      if (address.startsWith('#')) return undefined;
      if (/^\/assets\/images\/inline\//.test(address)) return 'a picture within the page';
      if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(address)) return withoutSlash(decodeAddress(address));
      const { path, query, fragment } = split(address);
      const decoded = decodeAddress(path);
      if (decoded.startsWith('/')) {
        const copied = copies.get(decoded.slice(1)) ?? copies.get(`assets/static${decoded}`);
        if (copied !== undefined) return copied.normalize('NFC') + query + fragment;
        const isList = [...lists.values()].includes(decoded);
        return withoutSlash(decoded.normalize('NFC') + (isList ? '' : query) + fragment);
      }
      const target = posix.join(posix.dirname(file), decoded);
      return withoutSlash((plan.has(target) ? target : decoded) + fragment);
    },
  };
}

/** A server adds the slash at the end of an address, or takes it away. */
function withoutSlash(address: string): string {
  return address.replace(/(.)\/(?=$|[?#])/, '$1');
}

/** Where the addresses of old lists lead, as the new settings say. */
function formerLists(plan: Plan): Map<string, string> {
  const settings = plan.get('content/site.yaml');
  if (typeof settings !== 'string') return new Map();
  const { former } = parseYaml(settings) as { former?: { pages?: Record<string, string> } };
  return new Map(
    Object.entries(former?.pages ?? {}).map(([from, to]) => [addressKey(from), withoutSlash(to)]),
  );
}
