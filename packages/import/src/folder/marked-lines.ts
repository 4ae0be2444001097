/** The marked lines that options of code name, `hl_lines=2 4-5` or `hl_lines=[2,"4-5"]`, as `{2,4-5}`; empty where there are none. */
export function markedLines(options: string): string {
  const [, list, quoted, bare] =
    /\bhl_lines=(?:\[([^\]]*)\]|["']([\d\s,-]+)["']|([\d -]+))/i.exec(options) ?? [];
  const lines = (list ?? quoted ?? bare ?? '').match(/\d+(?:-\d+)?/g) ?? [];
  return lines.length === 0 ? '' : `{${lines.join(',')}}`;
}
