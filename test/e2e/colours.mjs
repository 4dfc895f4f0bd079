/** The colour of a token on a line that is shown. */
export function colourOf(line, token) {
  // Where a link is shown, its quotes are pieces of their own.
  const exactly = new RegExp(`^\\s*'?${token.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}'?\\s*$`);
  const piece = line.locator('span > span', { hasText: exactly }).first();
  return piece.evaluate((element) => globalThis.getComputedStyle(element).color);
}
