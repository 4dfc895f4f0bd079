import { rowsWith, textsOf } from './rows.mjs';

const rowSelector = '.markers-panel-container .monaco-list-row';

/** What VS Code lists as problems; the view is shown when somebody asks. */
export class ProblemsView {
  #page;

  constructor(page) {
    this.#page = page;
  }

  /** Waits for an entry with the text; returns all that it says. `work` goes on while only such entries are listed. */
  async waitFor(text, work = () => undefined) {
    await this.#show();
    // Of a long list, only the beginning would be there to be read.
    await this.#filter().fill(text);
    const [row] = await rowsWith(this.#page, `${rowSelector}:has-text("[Ln ")`, text);
    await work();
    await this.#filter().fill('');
    return row;
  }

  /** Waits until no entry has the text. */
  async waitForNo(text) {
    await this.#filter().fill(text);
    await this.#page.locator(rowSelector, { hasText: text }).first().waitFor({ state: 'detached' });
    await this.#filter().fill('');
  }

  /** What is listed, as far as it is shown. */
  list() {
    return textsOf(this.#page.locator(rowSelector));
  }

  /** Waits until none is listed, apart from those in examples, which QEMU's own schemas have. */
  async waitForNone() {
    await this.#show();
    const others = this.#page.locator(rowSelector, { hasText: '[Ln ', hasNotText: 'qmp-example/' });
    await others.first().waitFor({ state: 'detached' });
  }

  #filter() {
    return this.#page.locator('.viewpane-filter:visible input').first();
  }

  async #show() {
    if (await this.#page.locator('.markers-panel').isVisible()) return;
    await this.#page.keyboard.press('Control+Shift+M');
    await this.#page.locator('.markers-panel').waitFor();
  }
}
