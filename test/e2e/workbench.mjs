// What a person does in VS Code's window, and sees. Every wait is for something to appear; none is for time.

const patience = 30_000;

export class Workbench {
  #page;

  constructor(page) {
    this.#page = page;
    page.setDefaultTimeout(patience);
  }

  /** Opens a folder and waits until its files are listed. A workbench takes its time to load. */
  async openFolder(address, folder) {
    await this.#page.goto(`${address}/?${new URLSearchParams({ folder })}`);
    await this.#page.locator('.explorer-folders-view .monaco-list-row').first().waitFor({ timeout: 120_000 });
  }

  /** Opens a file by (part of) its path, as by Ctrl+P. */
  async openFile(path) {
    const name = path.slice(path.lastIndexOf('/') + 1);
    await this.#chooseQuickly('Control+P', path, name);
    await this.#page.locator('.tab.active', { hasText: name }).waitFor();
    await this.#page.locator('.editor-instance .view-line').first().waitFor();
  }

  /** Runs a command by its title, as by F1. */
  async runCommand(title) {
    await this.#chooseQuickly('F1', `>${title}`, title);
  }

  /** Puts the cursor at a line and a column, both counted from 1. */
  async goTo(line, column) {
    await this.#page.keyboard.press('Control+G');
    await this.#quickInput().fill(`:${line}:${column}`);
    await this.#page.keyboard.press('Enter');
    await this.#page
      .locator('[id="status.editor.selection"]', { hasText: `Ln ${line}, Col ${column}` })
      .waitFor();
    await this.#focusEditor();
  }

  /** Presses a key, by Playwright's name for it. */
  async press(key, times = 1) {
    for (let count = 0; count < times; count++) await this.#page.keyboard.press(key);
  }

  async type(text) {
    await this.#page.keyboard.type(text);
  }

  /** Takes back every change of the active file, so that it is as it was opened. */
  async undoAll() {
    await this.#focusEditor();
    const dirtyTab = this.#page.locator('.tab.active.dirty');
    for (let count = 0; count < 50 && (await dirtyTab.count()) > 0; count++) await this.press('Control+Z');
    await dirtyTab.waitFor({ state: 'detached' });
  }

  /** Waits until the status bar names the language of the active file. */
  async waitForLanguage(name) {
    const whole = new RegExp(`^\\s*${name}\\s*$`);
    await this.#page.locator('[id="status.editor.mode"]', { hasText: whole }).waitFor();
  }

  /** Waits until one of the entries beside the language of the active file reads like `text`. */
  async waitForLanguageStatus(text) {
    const entries = this.#page.locator(`[id="status.languageStatus"] [aria-label*="${text}"]`);
    await entries.first().waitFor({ state: 'attached' });
  }

  /** Waits until the line at the cursor reads `text`. */
  async waitForCurrentLine(text) {
    await this.#page.waitForFunction((wanted) => {
      const cursor = globalThis.document.querySelector('.cursors-layer .cursor')?.getBoundingClientRect();
      const lines = [...globalThis.document.querySelectorAll('.view-line')];
      const current = lines.find((line) => Math.abs(line.getBoundingClientRect().top - cursor?.top) < 3);
      return current?.textContent.replaceAll('\u00a0', ' ') === wanted;
    }, text);
  }

  /** The colour of a token on a visible line; the line is known by other text that only it has. */
  async colourOf(token, { on: text }) {
    const exactly = new RegExp(`^\\s*${token.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\s*$`);
    const line = this.#page.locator('.view-line', { hasText: text }).first();
    const piece = line.locator('span > span', { hasText: exactly }).first();
    return piece.evaluate((element) => globalThis.getComputedStyle(element).color);
  }

  /** Waits until some text is underlined as an error. */
  async waitForErrorSquiggle() {
    await this.#page.locator('.squiggly-error').first().waitFor({ state: 'attached' });
  }

  /** Waits until no text is underlined at all. */
  async waitForNoSquiggle() {
    const any = this.#page.locator('.squiggly-error, .squiggly-warning').first();
    await any.waitFor({ state: 'detached' });
  }

  /** Shows the Problems view and waits for an entry that matches; returns the entry's text. */
  async waitForProblem(pattern) {
    await this.#showProblems();
    const entry = this.#page
      .locator('.markers-panel-container .monaco-list-row', { hasText: pattern })
      .first();
    await entry.waitFor();
    return (await entry.innerText()).replace(/\s+/g, ' ').trim();
  }

  /** Shows the Problems view and waits until it says that there are none. */
  async waitForNoProblems() {
    await this.#showProblems();
    await this.#page.locator('.markers-panel', { hasText: 'No problems' }).waitFor();
  }

  async screenshot(file) {
    await this.#page.screenshot({ path: file });
  }

  async #showProblems() {
    if (await this.#page.locator('.markers-panel').isVisible()) return;
    await this.#page.keyboard.press('Control+Shift+M');
    await this.#page.locator('.markers-panel').waitFor();
  }

  /** Asks again while the list is being filled: the index of files is not there from the first moment. */
  async #chooseQuickly(key, query, expected) {
    // The entry that Enter takes, which need not be the first that matches while the list is being filtered.
    const row = this.#page.locator('.quick-input-widget:visible .monaco-list-row.focused', {
      hasText: expected,
    });
    for (let attempt = 1; ; attempt++) {
      await this.#page.keyboard.press(key);
      await this.#quickInput().fill(query);
      try {
        await row.waitFor({ timeout: 5000 });
        break;
      } catch (error) {
        if (attempt === 5) throw error;
        await this.#page.keyboard.press('Escape');
      }
    }
    await this.#page.keyboard.press('Enter');
    await this.#quickInput().waitFor({ state: 'hidden' });
  }

  #quickInput() {
    return this.#page.locator('.quick-input-widget:visible input');
  }

  async #focusEditor() {
    const editor = this.#page.locator('.editor-group-container.active .monaco-editor').first();
    await editor.evaluate((element) => element.querySelector('.native-edit-context, textarea')?.focus());
  }
}
