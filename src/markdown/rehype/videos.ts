import type { Element, ElementContent, Properties, Root } from 'hast';
import type { VFile } from 'vfile';
import { nearest } from '../../diagnostics/nearest.ts';
import { decodeAddress } from '../../files/decode-address.ts';
import type { Video } from '../../images/video.ts';
import { hostedVideo } from '../../images/video-hosts.ts';
import type { DialectOptions } from '../options.ts';
import { pageOf } from '../page.ts';
import { report, spotOf } from '../report.ts';
import { SKIP, walkElements } from '../walk.ts';
import { element, isBlank, isElement, text, textOf } from './elements.ts';

const isVideo = /\.(?:mp4|webm)(?:[?#].*)?$/is;

/**
 * Show videos: files of the site by themselves, those of known hosts as a card that leads there.
 *
 * `![What it shows](/videos/key.mp4)` and `<video src="…">` become `<video controls preload="metadata">` with the size
 * and the poster known, and captions where a `.vtt` of the same name is there. A link alone in its paragraph to a
 * known host becomes `<p class="video-card">`; where the site embeds that host, `data-embed` names its player.
 */
export function rehypeVideos() {
  return (tree: Root, file: VFile): undefined => {
    const page = pageOf(file);
    walkElements(tree, (node, index, parent) => {
      if (index === undefined || parent === undefined) return undefined;
      if (node.tagName === 'video' || (node.tagName === 'img' && isVideo.test(String(node.properties.src)))) {
        parent.children[index] = ownVideo(node, page, file);
        return SKIP;
      }
      if (node.tagName === 'p') makeCard(node, page);
      return undefined;
    });
  };
}

function ownVideo(node: Element, page: Readonly<DialectOptions>, file: VFile): Element {
  const source = node.children.find((child) => isElement(child, 'source'));
  const src = String(node.properties.src ?? (isElement(source) ? source.properties.src : undefined) ?? '');
  const label = String(node.properties.alt ?? node.properties.ariaLabel ?? node.properties.title ?? '');
  const { href } = page.resolveLink(src);
  const spot = spotOf(node);
  const videos = page.videos ?? {};
  const address = decodeAddress(src.replace(/[?#].*$/s, '')).normalize('NFC');
  const video = Object.hasOwn(videos, address) ? videos[address] : undefined;
  const link = element('a', { href: src }, [text(label || src)]);
  if (video === undefined) {
    report(file, 'videos/unknown', spot, { written: src, nearest: nearest(address, Object.keys(videos)) });
    return link;
  }
  if (video.width === undefined) report(file, 'videos/no-size', spot, { written: src });
  const vtt = address.replace(/\.\w+$/, '.vtt');
  if (video.captions === undefined) report(file, 'videos/no-captions', spot, { written: src, captions: vtt });
  const { className, id } = node.properties;
  const { language } = page;
  const tracks =
    video.captions === undefined
      ? []
      : [
          element('track', {
            kind: 'captions',
            src: page.resolveLink(video.captions).href,
            srcLang: language,
            label: new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language,
          }),
        ];
  return element(
    'video',
    {
      id,
      className,
      src: href,
      controls: true,
      preload: 'metadata',
      playsInline: true,
      ...sizeOf(node, video),
      ...(video.poster !== undefined && { poster: page.resolveLink(video.poster).href }),
      ...(label !== '' && { ariaLabel: label }),
    },
    [...tracks, link],
  );
}

/** The size that is written; what is not written follows from the video's shape. */
function sizeOf({ properties }: Element, { width = 0, height = 0 }: Video): Properties {
  const written = Number(properties.width) || undefined;
  const writtenHeight = Number(properties.height) || undefined;
  if (width === 0 || height === 0) return { width: written, height: writtenHeight };
  const shown = written ?? (writtenHeight ? Math.round((writtenHeight * width) / height) : width);
  return { width: shown, height: writtenHeight ?? Math.round((shown * height) / width) };
}

/** A paragraph that holds nothing but a link to a video of a known host. */
function makeCard(paragraph: Element, { embeds = [] }: Readonly<DialectOptions>): void {
  const [link, ...others] = paragraph.children.filter((child: ElementContent) => !isBlank(child));
  if (!isElement(link, 'a') || others.length > 0 || link.children.some((child) => isElement(child, 'img')))
    return;
  const video = hostedVideo(String(link.properties.href ?? ''));
  if (video === undefined) return;
  paragraph.properties.className = ['video-card'];
  if (embeds.includes(video.host)) link.properties.dataEmbed = video.player;
  if (textOf(link).trim() === '') link.children = [text(String(link.properties.href))];
  paragraph.children = [link, text(' '), element('span', { className: ['video-host'] }, [text(video.label)])];
}
