import { decodePath } from '../files/decode-address.ts';

/** Begins with one slash, names no parent folder (`..`) and no control character, however they are encoded. */
const path = /^(?!.*\/(?:\.|%2e){1,2}(?:\/|$))\/(?!\/)(?:(?!%(?:[01][\da-f]|7f))[^\s\p{Cc}?#\\])*$/iu;

/** What disks take, with room for endings: bytes of a part, and letters of all. */
const longest = { part: 240, path: 2000 };

/** Whether a text is an address within the site that a file can be at, without a query and a fragment. */
export function isOwnPath(text: string): boolean {
  const isShort = text.split('/').every((part) => Buffer.byteLength(decodePath(part)) <= longest.part);
  return path.test(text) && isShort && text.length <= longest.path;
}

/** The same, with a query or a fragment that may follow. */
export function isOwnAddress(text: string): boolean {
  return isOwnPath(text.replace(/[?#][^\s\p{Cc}]*$/u, ''));
}
