import { bundle } from 'lightningcss';

/** Bundle and minify the stylesheet; `file` is the one that imports all others. Syntax stays as written. */
export function makeStylesheet(file: string): Uint8Array {
  return bundle({ filename: file, minify: true }).code;
}
