/** Hosts of videos whose addresses are known, by the name that `embeds` uses. */
export const videoHostNames = ['youtube', 'vimeo', 'niconico'] as const;
export type VideoHostName = (typeof videoHostNames)[number];

/** A video on another host. */
export interface HostedVideo {
  readonly host: VideoHostName;
  /** As readers know the host. */
  readonly label: string;
  /** Address of its player. */
  readonly player: string;
}

const hosts: Readonly<Record<VideoHostName, { label: string; address: RegExp; player: string }>> = {
  youtube: {
    label: 'YouTube',
    address:
      /^https?:\/\/(?:(?:www\.|m\.)?youtube\.com\/(?:watch\?(?:[^#]*&)?v=|shorts\/|live\/|embed\/)|youtu\.be\/)([\w-]{11})(?![\w-])/,
    player: 'https://www.youtube-nocookie.com/embed/{id}?autoplay=1',
  },
  vimeo: {
    label: 'Vimeo',
    address: /^https?:\/\/(?:www\.)?vimeo\.com\/(\d+)(?![\w-])/,
    player: 'https://player.vimeo.com/video/{id}?autoplay=1&dnt=1',
  },
  niconico: {
    label: 'ニコニコ動画',
    address: /^https?:\/\/(?:(?:www|sp)\.nicovideo\.jp\/watch\/|nico\.ms\/)((?:sm|so|nm)\d+)(?!\w)/,
    player: 'https://embed.nicovideo.jp/watch/{id}?autoplay=1',
  },
};

/** The video that an address leads to; `undefined` for any other address. */
export function hostedVideo(address: string): HostedVideo | undefined {
  for (const host of videoHostNames) {
    const { label, address: pattern, player } = hosts[host];
    const id = pattern.exec(address)?.[1];
    if (id !== undefined) return { host, label, player: player.replace('{id}', id) };
  }
  return undefined;
}

/** Scheme and host of the player of a host, as a policy names it. */
export function playerOrigin(host: VideoHostName): string {
  return new URL(hosts[host].player).origin;
}
