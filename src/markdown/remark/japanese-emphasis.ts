import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly';
import type { Processor } from 'unified';

/**
 * Let emphasis begin and end beside Japanese punctuation.
 *
 * `**「重要」**です` becomes `<strong>「重要」</strong>です`; CommonMark alone leaves the asterisks.
 */
export function remarkJapaneseEmphasis(this: Processor): undefined {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), cjkFriendlyExtension()];
}
