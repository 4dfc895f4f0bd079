/** The colour of a token on a line that is shown. */
export function colourOf(line, token) {
  // Where a link is shown, its quotes are pieces of their own. As they are, Playwright does not take them in a pattern.
  const quote = '[\\x22\\x27]?';
  const exactly = new RegExp(`^\\s*${quote}${token.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}${quote}\\s*$`);
  const piece = line.locator('span > span', { hasText: exactly }).first();
  return piece.evaluate((element) => globalThis.getComputedStyle(element).color);
}
