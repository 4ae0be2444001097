import { extname } from 'node:path';
import type { Video } from '../images/video.ts';
import { videoSize } from '../images/video-size.ts';
import type { StaticFiles } from './static-files.ts';

const pictures = ['.webp', '.jpg', '.jpeg', '.png', '.avif'];

/** Find the videos (`.mp4`, `.webm`) among the static files, by their address, and measure them. */
export async function findVideos({ files }: StaticFiles): Promise<ReadonlyMap<string, Video>> {
  const videos = [...files].filter(([address]) => /\.(?:mp4|webm)$/i.test(address));
  const found = await Promise.all(
    videos.map(async ([address, path]): Promise<[string, Video]> => {
      const name = address.slice(0, -extname(address).length);
      const beside = (ending: string) => files.has(name + ending);
      const poster = pictures.find(beside);
      const video: Video = {
        ...(await videoSize(path)),
        poster: poster && name + poster,
        captions: beside('.vtt') ? `${name}.vtt` : undefined,
      };
      return [address, video];
    }),
  );
  return new Map(found);
}
