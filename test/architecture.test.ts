import assert from 'node:assert/strict';
import { linesWithAny, loadArchitecture, readSources } from './architecture/sources';

/** How long a source file may be before it wants to be two. */
const longestFile = 250;

/** Drawers that everything ends up in, because nothing in their names keeps it out. */
const junkDrawer = /^(?:commons?|utils?|utilities|helpers?|misc)$/;

const kebabCase = /^[a-z0-9]+(?:[-.][a-z0-9]+)*\.ts$/;

describe('architecture', () => {
  const sources = [...readSources('server/src'), ...readSources('client/src')];

  let architecture: Awaited<ReturnType<typeof loadArchitecture>>;
  before(async () => {
    architecture = await loadArchitecture();
  });

  it('keeps every file of the server in a layer', () => {
    const offenders = sources.filter(({ name }) => name.startsWith('server/') && !architecture.layerOf(name));
    assertNone(offenders.map(({ name }) => `${name}: lies in none of ${architecture.layers.join(', ')}`));
  });

  it('imports neither upwards nor what is banned', () => {
    const problems = sources.flatMap(({ name, path }) =>
      architecture.readSpecifiers(path).flatMap((specifier) => {
        const reason = architecture.explainForbiddenImport(name, specifier);
        return reason === undefined ? [] : [`${name}: imports '${specifier}': ${reason}`];
      }),
    );
    assertNone(problems);
  });

  it('has no import cycle', () => {
    const problems = sources.flatMap(({ name, path }) => {
      const cycle = architecture.findCycle(path)?.map(architecture.projectPath);
      return cycle === undefined ? [] : [`${name}: import cycle: ${cycle.join(' -> ')}`];
    });
    assertNone(problems);
  });

  it('imports only files that exist', () => {
    const problems = sources.flatMap(({ name, path }) =>
      architecture
        .readSpecifiers(path)
        .filter((specifier) => specifier.startsWith('.') && !architecture.resolveImport(path, specifier))
        .map((specifier) => `${name}: '${specifier}' leads to no source file, so no rule here can judge it`),
    );
    assertNone(problems);
  });

  it('has no junk drawer', () => {
    const problems = sources
      .filter(({ name }) => name.split(/[/.-]/).some((part) => junkDrawer.test(part)))
      .map(({ name }) => `${name}: name it after what it holds, not common, utils, helpers or misc`);
    assertNone(problems);
  });

  it('names files in kebab case', () => {
    const problems = sources
      .filter(({ name }) => !kebabCase.test(name.slice(name.lastIndexOf('/') + 1)))
      .map(({ name }) => `${name}: file names are kebab-case`);
    assertNone(problems);
  });

  it('has no any', () => {
    const problems = sources.flatMap((source) =>
      linesWithAny(source).map((line) => `${source.name}:${line}: the type any`),
    );
    assertNone(problems);
  });

  it(`has no file above ${longestFile} lines`, () => {
    const problems = sources
      .map(({ name, text }) => ({ name, lines: text.split('\n').length - 1 }))
      .filter(({ lines }) => lines > longestFile)
      .map(({ name, lines }) => `${name}: ${lines} lines, above ${longestFile}: split it`);
    assertNone(problems);
  });
});

function assertNone(problems: readonly string[]): void {
  if (problems.length > 0) assert.fail(`\n  ${problems.join('\n  ')}\n`);
}
