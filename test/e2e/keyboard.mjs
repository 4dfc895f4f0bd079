// Keys as a person presses them: again, if what they should have brought about does not show.

/** How long to look for what a key brings about before it is pressed again, in milliseconds. */
const pause = 6000;

export class Keyboard {
  #page;

  constructor(page) {
    this.#page = page;
  }

  /** Presses a key, by Playwright's name for it. */
  async press(key, times = 1) {
    for (let count = 0; count < times; count++) await this.#page.keyboard.press(key);
  }

  async type(text) {
    await this.#page.keyboard.type(text);
  }

  /** Presses keys again until something shows: a server that still reads the schema has nothing to say at first. */
  pressUntil(shown, ...keys) {
    return tryAgain(async () => {
      for (const key of keys) await this.press(key);
      await shown.waitFor({ timeout: pause });
    });
  }

  /** Asks again while the list is being filled: the index of files is not there from the first moment. */
  async chooseQuickly(key, query, expected) {
    // The entry that Enter takes, which need not be the first that matches while the list is being filtered.
    const row = this.#page.locator('.quick-input-widget:visible .monaco-list-row.focused', {
      hasText: expected,
    });
    await tryAgain(async () => {
      await this.press('Escape');
      await this.press(key);
      await this.quickInput().fill(query, { timeout: pause });
      await row.waitFor({ timeout: pause });
    });
    await this.press('Enter');
    // A command may go on to ask in the same place.
    await row.waitFor({ state: 'hidden' });
  }

  quickInput() {
    return this.#page.locator('.quick-input-widget:visible input');
  }
}

export async function tryAgain(attempt) {
  for (let count = 1; ; count++) {
    try {
      return await attempt();
    } catch (error) {
      if (count === 5) throw error;
    }
  }
}
