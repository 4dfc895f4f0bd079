import { tryAgain } from './keyboard.mjs';

/** Shows the hover at the cursor, waits until it says what is expected, and returns all that it says. */
export function showHover(page, keyboard, expected) {
  const hover = page.locator('.monaco-hover:visible', { hasText: expected }).first();
  // Lenses that come late push the text down, and that closes a hover.
  return tryAgain(async () => {
    await keyboard.pressUntil(hover, 'Escape', 'Control+K', 'Control+I');
    await hover.evaluate(waitForAnimations, undefined, { timeout: 3000 });
    return hover.innerText({ timeout: 3000 });
  });
}

function waitForAnimations(element) {
  const animations = element.getAnimations({ subtree: true });
  return Promise.all(animations.map(({ finished }) => finished.catch(() => undefined)));
}
