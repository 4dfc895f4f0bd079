/** Hovers over QEMU's own schemas: none fails, none is empty, and none shows markup of another language. */
import assert from 'node:assert/strict';
import { Hovers } from '../../../server/src/features/hover/hover';
import { symbolsAt } from '../../../server/src/features/target/symbols-at';
import { viewsOf } from '../../../server/src/features/file-view';
import { targetsOfEntry } from '../../../server/src/features/target/targets';
import { startOfItem } from '../../../server/src/schema/module';
import type { Snapshot } from '../../../server/src/workspace/snapshot';
import { describeWithCorpus } from '../../harness/corpus';
import { CORPUS_RELEASES, corpusSnapshot, schemaFiles } from '../../harness/corpus-snapshot';

/** Directives, roles, sections of documentation and cross references as the source spells them. */
const RAW = /^\s*\.\. |:qapi:\w+:|(?<![`\w]):\w+:`|(?<!`)``(?!`)\w|^\s*[-=~^]{4,}$|^\s*:\w+: /m;
/** Of this release all definitions are hovered over, of the others every so many, as of what else is in the files. */
const ALL_OF = '10.2.2';
const STEP = 7;
/** One file of these is enough to meet everything that hovers are about. */
const SAMPLE = /\/(?:block-core|yank|introspect|control|qapi-schema|qdev|pragma)\.json$/;

describe('hover over the schemas of', () => {
  for (const release of CORPUS_RELEASES) {
    describeWithCorpus(`QEMU ${release}`, release, (directory) => {
      it('says something of every definition, in Markdown', async () => {
        const snapshot = await corpusSnapshot(directory);
        const definitions = [...definitionsOf(snapshot)];
        assert.ok(definitions.length > 400, `only ${definitions.length} definitions`);
        const sample = release === ALL_OF ? definitions : everySoMany(definitions);
        for (const { path, offset, name } of sample) {
          const { markdown = '' } = new Hovers(snapshot, linkOf).at(path, offset) ?? {};
          assert.ok(markdown.includes('qapi-signature'), `${name}: no signature`);
          const raw = RAW.exec(withoutCode(markdown))?.[0];
          assert.equal(raw, undefined, `${name}: ${JSON.stringify(raw)} in\n${markdown}`);
        }
      });

      it('says something of everything that a file holds', async () => {
        const snapshot = await corpusSnapshot(directory);
        const silent = new Set<string>();
        for (const { path, offset, kind } of everySoMany(targetsOf(snapshot))) {
          const hover = new Hovers(snapshot, linkOf).at(path, offset);
          if (hover === undefined) {
            const isText = kind === 'example-name' && symbolsAt(snapshot, path, offset).length === 0;
            if (!isText) silent.add(kind);
          } else assert.notEqual(hover.markdown, '', `${path}:${offset}`);
        }
        assert.deepEqual(
          [...silent].filter((kind) => !MAY_BE_SILENT.has(kind)),
          [],
        );
      });
    });
  }
});

/** For definitions of all kinds which titles their hovers have; QEMU's own words stay where they are. */
const TITLES: Readonly<Record<string, readonly string[]>> = {
  migrate: ['Arguments', 'Features', 'Notes', 'Example', 'On the wire', 'In C'],
  'blockdev-add': ['Arguments from', 'Branches by', 'Example', 'Example', 'On the wire', 'In C'],
  'query-block': ['Returns', 'Example', 'On the wire', 'In C'],
  device_add: ['Arguments', 'Features', 'Notes', 'Example', 'To do', 'On the wire', 'In C'],
  stop: ['Note', 'Example', 'On the wire', 'In C'],
  'query-qmp-schema': ['Returns', 'Note', 'On the wire', 'In C'],
  BLOCK_JOB_COMPLETED: ['Data', 'Example', 'On the wire', 'In C'],
  STOP: ['Example', 'On the wire', 'In C'],
  BlockdevOptions: ['Members', 'Branches by', 'In C'],
  BlockdevOptionsQcow2: ['Members', 'Members from', 'Members from', 'In C'],
  ImageInfo: ['Members', 'Members from', 'In C'],
  SchemaInfo: ['Members', 'Branches by', 'In C'],
  BlockdevRef: ['Alternatives', 'In C'],
  StrOrNull: ['Alternatives', 'In C'],
  OnOffAuto: ['Values', 'In C'],
  RunState: ['Values', 'In C'],
  YankInstance: ['Members', 'Branches by', 'In C'],
  YankInstanceType: ['Values', 'In C'],
  VersionTriple: ['Members', 'In C'],
  SocketAddress: ['Members', 'Branches by', 'In C'],
};

describeWithCorpus('hover over definitions of QEMU 10.2.2', '10.2.2', (directory) => {
  for (const [name, titles] of Object.entries(TITLES)) {
    it(`has its parts for ${name}`, async () => {
      const snapshot = await corpusSnapshot(directory);
      const found = [...definitionsOf(snapshot)].find((definition) => definition.name === name);
      assert.ok(found, `${name} is not defined`);
      const { markdown = '' } = new Hovers(snapshot, linkOf).at(found.path, found.offset) ?? {};
      const shown = Array.from(
        markdown.matchAll(/^(?:> )?\*\*(?!`)([^*:]+)[^*]*\*\*/gm),
        ([, title]) => title,
      );
      assert.deepEqual(shown, titles);
    });
  }
});

/** Names that no schema declares, and what says by itself all there is to say. */
const MAY_BE_SILENT = new Set(['word', 'mention', 'reference', 'url', 'entry-label', 'example-name']);

function* definitionsOf(snapshot: Snapshot) {
  for (const path of schemaFiles(snapshot)) {
    const [view] = viewsOf(snapshot, path);
    for (const item of view?.module.definitions ?? []) {
      const { name, nameNode } = item.declaration;
      yield { path, name, offset: startOfItem(view!.module, item) + nameNode.start + 1 };
    }
  }
}

function* targetsOf(snapshot: Snapshot) {
  for (const path of schemaFiles(snapshot).filter((name) => SAMPLE.test(name))) {
    const { module } = viewsOf(snapshot, path)[0]!;
    for (let index = 0; index < module.tree.entries.length; index++) {
      const start = module.tree.starts[index] ?? 0;
      for (const { kind, range } of targetsOfEntry(module, index))
        yield { path, kind, offset: start + range.start };
    }
  }
}

function* everySoMany<T>(items: Iterable<T>): Generator<T> {
  let index = 0;
  for (const item of items) if (index++ % STEP === 0) yield item;
}

function linkOf({
  path,
  range,
}: {
  readonly path: string;
  readonly range: { readonly start: number };
}): string {
  return `file://${path}#${range.start}`;
}

/** Markdown without what is shown as it is. */
function withoutCode(markdown: string): string {
  return markdown.replaceAll(/^( *)(`{3,})[\s\S]*?^\1\2$/gm, '').replaceAll(/`[^`]*`/g, 'code');
}
