import { didYouMean, didYouMeanJa, rule } from '../rule.ts';

/** Videos that an answer shows. */
export const videoRules = {
  'videos/unknown': rule<{ written: string; nearest?: string | undefined }>({
    severity: 'error',
    en: ({ written, nearest }) => ({
      message: `Unexpected video \`${written}\`, expected a file of assets/static/: a link stands in its place`,
      hint: didYouMean(
        nearest,
        'Put the file into assets/static/, and write its address: `/videos/name.mp4` for assets/static/videos/name.mp4.',
      ),
    }),
    ja: ({ written, nearest }) => ({
      message: `動画 \`${written}\` は assets/static/ にないため、リンクだけを表示します`,
      hint: didYouMeanJa(
        nearest,
        'assets/static/ に置き、アドレスを書いてください。assets/static/videos/name.mp4 のアドレスは `/videos/name.mp4` です。',
      ),
    }),
  }),
  'videos/no-size': rule<{ written: string }>({
    severity: 'warning',
    en: ({ written }) => ({
      message: `Unexpected content of \`${written}\`, expected a video whose size can be read: the page will jump when it loads`,
      hint: 'Save it again as MP4 or WebM, or write its `width` and `height`.',
    }),
    ja: ({ written }) => ({
      message: `動画 \`${written}\` の大きさを読み取れないため、読み込み時にページが動きます`,
      hint: 'MP4 か WebM で保存し直すか、`width` と `height` を書いてください。',
    }),
  }),
  'videos/no-captions': rule<{ written: string; captions: string }>({
    severity: 'warning',
    en: ({ written, captions }) => ({
      message: `\`${written}\` has no captions for people who do not hear it: \`${captions}\` does not exist`,
      hint: 'Write what is said and heard as WebVTT, in a file of the same name beside the video.',
    }),
    ja: ({ written, captions }) => ({
      message: `動画 \`${written}\` に字幕がありません。音を聞けない人のための \`${captions}\` が必要です`,
      hint: '話している内容と音を WebVTT で書き、動画と同じ名前のファイルとして隣に置いてください。',
    }),
  }),
};
