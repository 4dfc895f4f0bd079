// What a person does in VS Code's window, and sees. Every wait is for something to appear; none is for time.

import { colourOf } from './colours.mjs';
import { showHover } from './hover.mjs';
import { Keyboard, tryAgain } from './keyboard.mjs';
import { ProblemsView } from './problems-view.mjs';
import { rowsWith } from './rows.mjs';

const patience = 60_000;

export class Workbench {
  #page;
  #keyboard;

  constructor(page) {
    this.#page = page;
    this.problems = new ProblemsView(page);
    this.#keyboard = new Keyboard(page);
    page.setDefaultTimeout(patience);
  }

  /**
   * Opens VS Code with what `query` asks for, or also with a file, and waits until that is there. A workbench takes its
   * time to load.
   */
  async open(host, { query, openedFile }) {
    const parameters = new URLSearchParams(query);
    if (openedFile !== undefined) {
      parameters.set('payload', JSON.stringify([['openFile', `vscode-remote://${host}${openedFile}`]]));
    }
    const shown =
      openedFile === undefined ? '.explorer-folders-view .monaco-list-row' : '.editor-instance .view-line';
    // Now and then VS Code shows a window of several folders without any of them, until it is loaded again.
    await tryAgain(async () => {
      await this.#page.goto(`http://${host}/?${parameters}`, { timeout: 90_000 });
      await this.#page.locator(shown).first().waitFor({ timeout: 40_000 });
    });
  }

  /** Opens a file by (the end of) its path, as by Ctrl+P. */
  async openFile(path) {
    const tab = this.#activeTabOf(path);
    if (await tab.isVisible()) return this.#focusEditor();
    const name = path.slice(path.lastIndexOf('/') + 1);
    // While the list is being filled, Enter may take another file of the same name.
    await tryAgain(async () => {
      await this.#keyboard.chooseQuickly('Control+P', path, name);
      await tab.waitFor({ timeout: 6000 });
    });
    await this.#page.locator('.editor-instance .view-line').first().waitFor();
  }

  /** Opens a schema, and waits until the server knows it: what is asked before that has no answer, and is not asked again. */
  async openSchema(path) {
    await this.openFile(path);
    await this.waitForLanguageStatus('QEMU ');
  }

  /** Runs a command by its title, as by F1. */
  async runCommand(title) {
    await this.#keyboard.chooseQuickly('F1', `>${title}`, title);
  }

  /** Puts the cursor at a line and a column, both counted from 1. */
  async goTo(line, column) {
    await this.#page.keyboard.press('Control+G');
    await this.#keyboard.quickInput().fill(`:${line}:${column}`);
    await this.#page.keyboard.press('Enter');
    await this.#page
      .locator('[id="status.editor.selection"]', { hasText: `Ln ${line}, Col ${column}` })
      .waitFor();
    await this.#focusEditor();
  }

  /** Presses a key, by Playwright's name for it. */
  press(key, times) {
    return this.#keyboard.press(key, times);
  }

  type(text) {
    return this.#keyboard.type(text);
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
  colourOf(token, { on: text }) {
    return colourOf(this.#page.locator('.view-line', { hasText: text }).first(), token);
  }

  /** Shows the hover at the cursor, waits until it says what is expected, and returns all that it says. */
  hover(expected) {
    return showHover(this.#page, this.#keyboard, expected);
  }

  /** Has keys scroll the hover that is shown. */
  async focusHover() {
    await this.#page.keyboard.press('Control+K');
    await this.#page.keyboard.press('Control+I');
    await this.#page.locator('.monaco-hover:visible:focus-within').first().waitFor();
  }

  /** Goes to the definition of what stands at the cursor, in a file whose path ends so. */
  goToDefinition(path) {
    return this.#keyboard.pressUntil(this.#activeTabOf(path), 'F12');
  }

  /** Waits until the cursor is at a place. */
  async waitForCursor({ line, column }) {
    const selection = this.#page.locator('[id="status.editor.selection"]');
    await selection.filter({ hasText: `Ln ${line}, Col ${column}` }).waitFor();
  }

  /** Waits until the view of references (or of a hierarchy) has a row with the text; returns its rows. */
  waitForReferences(text) {
    return rowsWith(this.#page, '[id="workbench.view.extension.references-view"] .monaco-list-row', text);
  }

  /** Gives the outline all the room beside the editor, and waits until it has a row with the text; returns its rows. */
  async waitForOutline(text) {
    const files = this.#page.locator('.pane', { has: this.#page.locator('.explorer-folders-view') });
    const header = files.locator('.pane-header').first();
    if ((await header.getAttribute('aria-expanded')) === 'true') await header.click();
    return rowsWith(this.#page, '.outline-pane .monaco-list-row', text);
  }

  /** Shows the files beside the editor again. */
  async closeSideView() {
    await this.runCommand('View: Show Explorer');
    await this.#focusEditor();
  }

  /** The type of the semantic token at the cursor, by the editor's own inspector. */
  async semanticTokenType() {
    const widget = this.#page.locator('.token-inspect-widget');
    if (!(await widget.isVisible())) await this.runCommand('Developer: Inspect Editor Tokens and Scopes');
    const row = widget.locator('tr', { hasText: 'semantic token type' }).locator('td').last();
    return (await row.innerText()).trim();
  }

  /** Shows which extensions run, and returns what is said of one. Those that took longest to be activated come first. */
  async runningExtension(name) {
    await this.runCommand('Developer: Show Running Extensions');
    const rows = this.#page.locator('.runtime-extensions-editor .monaco-list-row');
    await rows.first().click();
    const row = rows.filter({ hasText: name }).first();
    for (let page = 0; page < 5 && (await row.count()) === 0; page++) await this.press('PageDown');
    return (await row.innerText()).replace(/\s+/g, ' ').trim();
  }

  /** Waits for an element with the text. */
  async waitForText(selector, text) {
    await this.#page.locator(`${selector}:visible`, { hasText: text }).first().waitFor();
  }

  /** Waits until no element has the text any more. */
  async waitForNoText(selector, text) {
    await this.#page.locator(selector, { hasText: text }).first().waitFor({ state: 'detached' });
  }

  /** Waits until the list of suggestions holds one that has the text; returns the list as far as it is shown. */
  waitForSuggestion(text) {
    return rowsWith(this.#page, '.suggest-widget:visible .monaco-list-row', text);
  }

  /** Opens the list of what can be done at the cursor, until it holds something that has the text. */
  openActions(key, text) {
    const list = this.#page.locator('.action-widget:visible', { hasText: text });
    return this.#keyboard.pressUntil(list.first(), 'Escape', key);
  }

  /** Renames what stands at the cursor; `whileAsked` runs while the editor asks for the new name. */
  async rename(name, whileAsked) {
    const input = this.#page.locator('.rename-box:visible input');
    await this.#keyboard.pressUntil(input, 'Escape', 'F2');
    await input.fill(name);
    await whileAsked();
    await this.press('Enter');
    await input.waitFor({ state: 'hidden' });
  }

  async discardRefactoring() {
    await this.#page.locator('.monaco-button:visible', { hasText: 'Discard' }).click();
    await this.runCommand('Notifications: Clear All Notifications');
  }

  /** Clicks on the first visible element with the text. */
  async click(selector, text) {
    await this.#page.locator(selector, { hasText: text }).locator('visible=true').first().click();
  }

  /** Takes an entry of the list that a command has opened. */
  choose(text) {
    return this.click('.quick-input-widget .monaco-list-row', text);
  }

  /** Closes the active editor, which has no changes. */
  async closeEditor() {
    const tab = this.#page.locator('.editor-group-container.active .tab.active');
    const title = await tab.getAttribute('data-resource-name');
    await tab.locator('.codicon-close').click();
    await tab.and(this.#page.locator(`[data-resource-name="${title}"]`)).waitFor({ state: 'detached' });
  }

  /** Waits until some text is underlined as something that bad: `error`, `warning`. */
  async waitForSquiggle(severity) {
    await this.#page.locator(`.squiggly-${severity}`).first().waitFor({ state: 'attached' });
  }

  /** Waits until no text is underlined as an error. */
  async waitForNoSquiggle() {
    await this.#page.locator('.squiggly-error').first().waitFor({ state: 'detached' });
  }

  async screenshot(file) {
    // Where it points at nothing that would explain itself.
    await this.#page.mouse.move(250, 15);
    await this.#page.screenshot({ path: file });
  }

  /** A tab also says how many problems its file has, behind the path. */
  #activeTabOf(path) {
    const label = [`[aria-label$="${path}"]`, `[aria-label*="${path} "]`, `[aria-label*="${path},"]`];
    return this.#page.locator(`.tab.active:has(.tab-label:is(${label.join(', ')}))`);
  }

  async #focusEditor() {
    const editor = this.#page.locator('.editor-group-container.active .monaco-editor').first();
    await editor.evaluate((element) => element.querySelector('.native-edit-context, textarea')?.focus());
  }
}
