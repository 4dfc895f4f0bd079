// The rows of VS Code's lists and trees, as far as they are shown.

/** Waits until there is a row with the text; returns what all of them say. */
export async function rowsWith(page, selector, text) {
  const rows = page.locator(selector);
  await rows.filter({ hasText: text }).first().waitFor();
  return textsOf(rows);
}

export async function textsOf(rows) {
  return (await rows.allInnerTexts()).map((row) => row.replace(/\s+/g, ' ').trim());
}
