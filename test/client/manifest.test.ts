import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandNames } from '../../client/src/command-names';
import { workspaceMarks } from '../../client/src/workspace-marks';
import { projectRoot } from '../harness/project-root';

interface Manifest {
  readonly icon: string;
  readonly activationEvents: readonly string[];
  readonly contributes: {
    readonly commands: readonly Readonly<Record<'command' | 'title' | 'category' | 'icon', string>>[];
    readonly menus: Readonly<Record<string, readonly { readonly command: string }[]>>;
    readonly configuration: {
      readonly properties: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
    };
    readonly walkthroughs: readonly {
      readonly steps: readonly {
        readonly description: string;
        readonly media: { readonly markdown: string };
        readonly completionEvents: readonly string[];
      }[];
    }[];
  };
}

describe('the manifest', () => {
  const manifest = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as Manifest;
  const { commands, menus, configuration, walkthroughs } = manifest.contributes;
  const shipped = readFileSync(join(projectRoot, '.vscodeignore'), 'utf8');
  const own: readonly string[] = Object.values(commandNames);

  it('contributes the commands that there are, each with category and icon', () => {
    assert.deepEqual(commands.map(({ command }) => command).sort(), [...own].sort());
    for (const { category, icon } of commands) {
      assert.equal(category, 'QAPI');
      assert.match(icon, /^\$\([a-z-]+\)$/);
    }
  });

  it('has its commands and settings told in the README', () => {
    const readme = readFileSync(join(projectRoot, 'README.md'), 'utf8');
    const told = readme.replace(/\s+/g, ' ');
    for (const { title } of commands) assert.ok(told.includes(`*${title}*`), title);
    for (const name of Object.keys(configuration.properties)) assert.ok(told.includes(`\`${name}\``), name);
  });

  it('activates the extension in the folders in which it starts the server at once', () => {
    const marks = manifest.activationEvents.flatMap(
      (event) => /^workspaceContains:(.*)/.exec(event)?.[1] ?? [],
    );
    assert.deepEqual(marks, [...workspaceMarks]);
  });

  it('shows in menus only commands that there are', () => {
    for (const { command } of Object.values(menus).flat()) assert.ok(own.includes(command), command);
  });

  it('explains each setting, and says where it holds', () => {
    for (const [name, { markdownDescription, scope, default: value }] of Object.entries(
      configuration.properties,
    )) {
      assert.equal(typeof markdownDescription, 'string', name);
      assert.ok(scope === 'resource' || scope === 'window', name);
      assert.notEqual(value, undefined, name);
    }
  });

  it('leads through files that are there and are shipped, and to commands that there are', () => {
    assert.match(shipped, /^!client\/walkthrough\/\*$/m);
    for (const { media, description, completionEvents } of walkthroughs.flatMap(({ steps }) => steps)) {
      assert.ok(existsSync(join(projectRoot, media.markdown)), media.markdown);
      assert.ok(media.markdown.startsWith('client/walkthrough/'));
      const named = [...description.matchAll(/\(command:(qapi\.\w+)\)/g)].map(([, name = '']) => name);
      const awaited = completionEvents.flatMap((event) => /^onCommand:(qapi\..+)/.exec(event)?.[1] ?? []);
      for (const name of [...named, ...awaited]) assert.ok(own.includes(name), name);
    }
  });

  it('has an icon of the size that marketplaces want', () => {
    const image = readFileSync(join(projectRoot, manifest.icon));
    assert.ok(shipped.includes(`!${manifest.icon}`));
    assert.equal(image.toString('latin1', 1, 4), 'PNG');
    assert.deepEqual([image.readUInt32BE(16), image.readUInt32BE(20)], [128, 128]);
  });
});
