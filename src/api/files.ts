/** `kotae/files`: files, their addresses and their history. */
export { decodeAddress } from '../files/decode-address.ts';
export { isLeftBehind } from '../files/left-behind.ts';
export { onMachine } from '../files/machine-error.ts';
export { readRegularFile, readRegularFileSync, readRegularText } from '../files/regular-file.ts';
export { readLastChanges } from '../git/last-changes.ts';
export { type Git, openGit } from '../git/open-git.ts';
