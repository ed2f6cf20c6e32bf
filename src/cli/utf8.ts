/** The offset of the first byte that is no part of UTF-8, or undefined where all are. */
export function firstBadByte(bytes: Uint8Array): number | undefined {
  let at = 0;
  while (at < bytes.length) {
    const lead = bytes[at] ?? 0;
    const length =
      lead < 0x80
        ? 1
        : lead >= 0xc2 && lead < 0xe0
          ? 2
          : lead >= 0xe0 && lead < 0xf0
            ? 3
            : lead >= 0xf0 && lead < 0xf5
              ? 4
              : 0;
    if (length === 0) return at;
    for (let i = 1; i < length; i++) if (!continues(bytes[at + i], i, lead)) return at;
    at += length;
  }
  return undefined;
}

/** The second byte is bounded by the first: no overlong forms, no surrogates, nothing behind U+10FFFF. */
function continues(byte: number | undefined, i: number, lead: number): boolean {
  if (byte === undefined || byte < 0x80 || byte > 0xbf) return false;
  if (i !== 1) return true;
  if (lead === 0xe0) return byte >= 0xa0;
  if (lead === 0xed) return byte <= 0x9f;
  if (lead === 0xf0) return byte >= 0x90;
  return lead !== 0xf4 || byte <= 0x8f;
}
