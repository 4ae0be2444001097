/**
 * Whether the text of a configuration adds Kotae and nothing else, with options that stand in it, as that does which
 * `kotae init` writes. What any other depends on is unknown.
 */
export function isPlainConfig(text: string): boolean {
  const code = text
    .replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return plain.test(code);
}

const plain =
  /^import (\w+) from ["']kotae\/eleventy["'] ?;? ?export default (?:function ?\w* ?)?\(?(\w+)\)? ?(?:=> ?)?\{? ?\2\.addPlugin\( ?\1 ?(?:, ?\{(?: ?\w+ ?: ?(?:'[^']*'|"[^"]*"|true|false) ?,?)* ?\} ?)?\) ?;? ?\}? ?;?$/;
