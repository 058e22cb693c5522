/** Pure, because the client decodes with it too. */

/**
 * The text of a file: by its byte-order mark, which is not part of the text, else as UTF-8 where it is valid, else as
 * GB18030, which GBK and GB2312 are parts of.
 * @returns undefined where the bytes are no text in any of these
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs('utf-16le', bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs('utf-16be', bytes);
  return decodeAs('utf-8', bytes) ?? decodeAs('gb18030', bytes);
}

function decodeAs(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.includes('\0') ? undefined : text;
  } catch {
    // Not valid in it, or an encoding that this host does not have.
    return undefined;
  }
}
