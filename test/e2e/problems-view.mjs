import { rowsWith, textsOf } from './rows.mjs';

const rowSelector = '.markers-panel-container .monaco-list-row';

/** What VS Code lists as problems; the view is shown when somebody asks. */
export class ProblemsView {
  #page;

  constructor(page) {
    this.#page = page;
  }

  /** Waits for an entry that matches; returns the entry's text. */
  async waitFor(pattern) {
    await this.#show();
    const rows = await rowsWith(this.#page, rowSelector, pattern);
    return rows.find((row) => pattern.test(row)) ?? '';
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

  async #show() {
    if (await this.#page.locator('.markers-panel').isVisible()) return;
    await this.#page.keyboard.press('Control+Shift+M');
    await this.#page.locator('.markers-panel').waitFor();
  }
}
