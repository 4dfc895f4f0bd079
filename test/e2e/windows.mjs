// The windows in which scenarios run: each is opened when it is first needed, and used until something goes wrong in it.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { layouts } from './layouts.mjs';
import { Workbench } from './workbench.mjs';

/** In a browser-only VS Code there is no machine for the extension to run on: it runs in a web worker. */
const browserHost = { 'remote.extensionKind': { 'qapi-tools.qapi': ['web'] } };

const size = { width: 1400, height: 900 };

export class Windows {
  #installation;
  #browser;
  #corpus;
  #folder;
  #context;
  #processes = new Map();
  #windows = new Map();
  #written = 0;

  /** Shows copies of the schemas in `corpus`, made below `folder`. */
  constructor({ installation, browser, corpus, folder }) {
    this.#installation = installation;
    this.#browser = browser;
    this.#corpus = corpus;
    this.#folder = folder;
  }

  /** What a scenario works with: the window, the folder that it shows, and the process that serves it. */
  async stage(title, inBrowser) {
    const stage = this.#windows.get(keyOf(title, inBrowser)) ?? (await this.#open(title, inBrowser));
    await stage.page.bringToFront();
    return stage;
  }

  /** Closes a window, if it is open, after a last look; the next who needs it gets a new one. */
  async close(title, inBrowser, lookOnceMore) {
    const key = keyOf(title, inBrowser);
    const stage = this.#windows.get(key);
    this.#windows.delete(key);
    if (stage === undefined) return undefined;
    await lookOnceMore(stage).catch(() => undefined);
    await stage.page.close();
    return stage;
  }

  async stop() {
    for (const started of this.#processes.values()) {
      const code = await started.catch(() => undefined);
      await code?.stop();
    }
  }

  async #open(title, inBrowser) {
    const layout = layouts[title];
    const code = await this.#process({ ...layout.settings, ...(inBrowser ? browserHost : {}) });
    const folder = join(this.#folder, `window-${++this.#written}`);
    mkdirSync(folder, { recursive: true });
    const shown = layout.write(folder, this.#corpus);

    // One context for all, so that the second window finds in the cache what the first one loaded.
    this.#context ??= await this.#browser.newContext({ viewport: size });
    const page = await this.#context.newPage();
    const said = [];
    page.on('console', (message) => said.push(message.text()));
    page.on('worker', (worker) => said.push(`worker ${worker.url()}`));
    const workbench = new Workbench(page);
    const stage = { page, said, workbench, folder: shown.folder, code, inBrowser };
    // Known before it shows anything, so that whoever waits in vain can look at it and close it.
    this.#windows.set(keyOf(title, inBrowser), stage);
    await workbench.open(code.address, shown);
    return stage;
  }

  /** Some settings only count when VS Code starts, and would have other windows ask for a reload: so each its own. */
  #process(settings) {
    const key = JSON.stringify(settings);
    const process = this.#processes.get(key) ?? this.#installation.start(settings);
    this.#processes.set(key, process);
    // One that did not start may do so when it is asked for again.
    process.catch(() => this.#processes.delete(key));
    return process;
  }
}

function keyOf(title, inBrowser) {
  return `${title}${inBrowser ? ', in a browser' : ''}`;
}
