import assert from 'node:assert/strict';
import type { IGrammar } from 'vscode-textmate';
import { examplesOf } from '../../server/src/qmp/examples-of';
import type { JsonNode } from '../../server/src/qmp/json-nodes';
import type { DefinitionKind } from '../../server/src/schema/definitions';
import { isDefinitionItem, type Module, startOfItem } from '../../server/src/schema/module';
import { viewsOf } from '../../server/src/features/file-view';
import { semanticTokens } from '../../server/src/features/semantic-tokens/semantic-tokens';
import type { DocumentationEntry } from '../../server/src/syntax/syntax-tree';
import type { TextRange } from '../../server/src/text/text-range';
import type { Snapshot } from '../../server/src/workspace/snapshot';
import { describeWithCorpus } from '../harness/corpus';
import { CORPUS_RELEASES, corpusSnapshot, schemaFiles } from '../harness/corpus-snapshot';
import { schemaGrammar, TokenisedText } from '../harness/grammar';

const SCOPE_OF_NAME: Readonly<Record<DefinitionKind, string>> = {
  enum: 'entity.name.type.enum.qapi',
  struct: 'entity.name.type.struct.qapi',
  union: 'entity.name.type.union.qapi',
  alternate: 'entity.name.type.alternate.qapi',
  command: 'entity.name.function.command.qapi',
  event: 'variable.other.constant.event.qapi',
};

const DOCUMENTATION = 'comment.block.documentation.qapi';
const EMBEDDED = 'meta.embedded.block.qmp.qapi';

/** One file, as the parser and the grammar see it. */
class Comparison {
  readonly wrong: string[] = [];
  names = 0;
  /** Where messages stand. */
  readonly messages: TextRange[] = [];
  private readonly text: string;
  private readonly tokens: TokenisedText;

  constructor(
    readonly module: Module,
    grammar: IGrammar,
  ) {
    this.text = module.tree.text;
    this.tokens = new TokenisedText(this.text, grammar);
  }

  /** Each entry begins in no other, and ends where it ends. */
  compareEntries(): void {
    const { entries, starts } = this.module.tree;
    entries.forEach((entry, index) => {
      const start = starts[index]!;
      if (entry.kind === 'expression') this.expect(start, ['meta.definition.qapi'], 'punctuation');
      if (entry.kind === 'comment') this.expect(start, ['comment.line.number-sign.qapi'], 'punctuation');
      if (entry.kind !== 'documentation') return;
      this.expect(start, [DOCUMENTATION], 'punctuation');
      this.expect(start + entry.length - 1, [DOCUMENTATION], 'punctuation');
      this.compareExamples(entry, start);
    });
    for (const scope of this.tokens.allScopes())
      if (scope.startsWith('invalid')) this.wrong.push(`${this.module.path}: ${scope}`);
  }

  compareNames(): void {
    for (const item of this.module.items) {
      if (!isDefinitionItem(item)) continue;
      const { kind, nameNode } = item.declaration;
      const offset = startOfItem(this.module, item) + nameNode.start + 1;
      this.names++;
      if (!this.tokens.scopesAt(offset).includes(SCOPE_OF_NAME[kind])) this.report(offset);
    }
  }

  private compareExamples(entry: DocumentationEntry, start: number): void {
    const { release } = this.module.tree;
    const examples = examplesOf(entry, this.text.slice(start, start + entry.length), release);
    for (const message of examples.flatMap(({ messages }) => messages)) {
      const { value, errors, direction } = message;
      if (value === undefined || errors.length > 0) continue;
      this.messages.push({ start: start + message.start, end: start + message.end });
      this.compareValue(value, start);
      if (direction === undefined) continue;
      // Only the line end, or text that belongs to no message, may follow.
      const behind = this.text.slice(start + value.end).search(/\S/) + start + value.end;
      if (this.tokens.scopesAt(behind).includes(EMBEDDED)) this.report(behind);
    }
  }

  private compareValue(node: JsonNode, start: number): void {
    switch (node.kind) {
      case 'object':
        this.expect(start + node.start, [DOCUMENTATION], EMBEDDED);
        this.expect(start + node.end - 1, [DOCUMENTATION], EMBEDDED);
        for (const { key, value } of node.members) {
          this.expect(start + key.start, [DOCUMENTATION], 'support.type.property-name.json');
          this.compareValue(value, start);
        }
        break;
      case 'array':
        for (const element of node.elements) this.compareValue(element, start);
        break;
      case 'string':
        this.expect(start + node.start, [DOCUMENTATION], 'string.quoted');
        this.expect(start + node.end - 1, [DOCUMENTATION], 'string.quoted');
        break;
      case 'number':
        this.expect(start + node.start, [DOCUMENTATION], 'constant.numeric.json');
        break;
      case 'boolean':
      case 'null':
        this.expect(start + node.start, [DOCUMENTATION], 'constant.language.json');
        break;
      default:
    }
  }

  private expect(offset: number, outer: readonly string[], inner: string): void {
    const scopes = this.tokens.scopesAt(offset);
    const isRight =
      outer.every((scope, index) => scopes[index] === scope) &&
      scopes.some((scope) => scope.startsWith(inner));
    if (!isRight) this.report(offset);
  }

  private report(offset: number): void {
    const line = this.text.slice(0, offset).split('\n').length;
    const rest = this.text.slice(offset, offset + 20).split('\n')[0];
    this.wrong.push(`${this.module.path}:${line} '${rest}': ${this.tokens.scopesAt(offset).join(' ')}`);
  }
}

for (const release of CORPUS_RELEASES) {
  describeWithCorpus(`the grammar on the schemas of QEMU ${release}`, release, (directory) => {
    let comparisons: Comparison[];
    let snapshot: Snapshot;
    before(async () => {
      const grammar = await schemaGrammar();
      snapshot = await corpusSnapshot(directory);
      const modules = schemaFiles(snapshot).flatMap((path) => viewsOf(snapshot, path)[0]?.module ?? []);
      comparisons = modules.map((module) => new Comparison(module, grammar));
    });

    it('knows where entries begin and end, and the messages in them', () => {
      for (const comparison of comparisons) comparison.compareEntries();
      assert.deepEqual(
        comparisons.flatMap(({ wrong }) => wrong),
        [],
      );
      const messages = comparisons.reduce((sum, comparison) => sum + comparison.messages.length, 0);
      assert.ok(messages > 300, `there are only ${messages} messages`);
    });

    it('is not painted over by semantic tokens in messages', () => {
      for (const { module, messages, wrong } of comparisons) {
        for (const { start, end } of semanticTokens(snapshot, module.path)) {
          const message = messages.find((range) => range.start < end && start < range.end);
          if (message !== undefined) wrong.push(`${module.path}: ${module.tree.text.slice(start, end)}`);
        }
      }
      assert.deepEqual(
        comparisons.flatMap(({ wrong }) => wrong),
        [],
      );
    });

    it('knows the name of each definition', () => {
      for (const comparison of comparisons) comparison.compareNames();
      assert.deepEqual(
        comparisons.flatMap(({ wrong }) => wrong),
        [],
      );
      const names = comparisons.reduce((sum, comparison) => sum + comparison.names, 0);
      assert.ok(names > 600, `there are only ${names} names`);
    });
  });
}
