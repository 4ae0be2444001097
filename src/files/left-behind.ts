/**
 * Whether a file or a folder of such a name is one that editors and systems leave behind: locks and
 * copies of Emacs, Vim and office programs, what macOS and Windows keep, and the folders of editors and of git.
 */
export function isLeftBehind(name: string): boolean {
  return names.has(name) || patterns.test(name);
}

const names = new Set([
  '.DS_Store',
  '.git',
  '.idea',
  '.obsidian',
  '.svn',
  '.trash',
  '.vscode',
  'Thumbs.db',
  'desktop.ini',
]);
const patterns = /^\.#|^\._|^~\$|^#.*#$|~$|^\..*\.sw[a-p]$/i;
