import { lastChangeOf } from '../catalog/last-change.ts';
import type { Entry } from '../entry/entry.ts';
import type { PublishContext } from './context.ts';
import { type Xml, xml } from './xml.ts';

/** One feed: what it is called, where it and its page stand, and what it reports. */
export interface AtomFeed {
  readonly title: string;
  readonly subtitle?: string | undefined;
  /** Address of the feed. */
  readonly address: string;
  /** Address of the page that shows the same. */
  readonly page: string;
  readonly language: string;
  /** In the order of the feed; at least one. */
  readonly entries: readonly Entry[];
}

/** Print an Atom feed (RFC 4287); `entryOf` prints its entries. */
export function atomFeed(
  { catalog: { site } }: PublishContext,
  feed: AtomFeed,
  entryOf: (entry: Entry) => Xml,
): string {
  const { absolute } = site.addresses;
  const self = absolute(feed.address);
  const subtitle = feed.subtitle === undefined ? [] : [xml`  <subtitle>${feed.subtitle}</subtitle>\n`];
  return xml`<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${feed.language}">
  <id>${self}</id>
  <title>${feed.title}</title>
${subtitle}  <updated>${lastChangeOf(feed.entries)}</updated>
  <link rel="self" type="application/atom+xml" href="${self}"/>
  <link rel="alternate" type="text/html" href="${absolute(feed.page)}"/>
  <author><name>${site.title[feed.language]}</name></author>
${feed.entries.map(entryOf)}</feed>
`.text;
}
