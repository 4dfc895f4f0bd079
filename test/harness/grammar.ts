/** The TextMate grammars of the extension, in the engine that VS Code has for them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { INITIAL, type IGrammar, type IToken, type Registry, type StackElement } from 'vscode-textmate';
import { createRegistry } from 'vscode-tmgrammar-test/dist/common';
import { projectRoot } from './project-root';

interface Manifest {
  readonly contributes: {
    readonly grammars: readonly { readonly scopeName: string; readonly path: string }[];
  };
}

/** All grammars that the extension contributes, under the names of their scopes. */
export function grammarRegistry(): Registry {
  const { contributes } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as Manifest;
  return createRegistry(
    contributes.grammars.map(({ scopeName, path }) => ({ scopeName, path: join(projectRoot, path) })),
  );
}

/** The grammar of schemas. */
export async function schemaGrammar(registry = grammarRegistry()): Promise<IGrammar> {
  const grammar = await registry.loadGrammar('source.qapi');
  if (grammar === null) throw new Error('there is no grammar of schemas');
  return grammar;
}

/** A text with its tokens, to be asked what stands at an offset. */
export class TokenisedText {
  private readonly lineStarts: number[] = [];
  private readonly lineTokens: (readonly IToken[])[] = [];

  constructor(text: string, grammar: IGrammar) {
    let start = 0;
    let state: StackElement = INITIAL;
    for (const line of text.split('\n')) {
      const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
      this.lineStarts.push(start);
      this.lineTokens.push(tokens);
      state = ruleStack;
      start += line.length + 1;
    }
  }

  /** The scopes of the character at an offset, outermost first, without that of the file. */
  scopesAt(offset: number): readonly string[] {
    const line = this.lineAt(offset);
    const column = offset - this.lineStarts[line]!;
    const token = this.lineTokens[line]!.find(({ endIndex }) => column < endIndex);
    return token?.scopes.slice(1) ?? [];
  }

  /** All scopes that occur somewhere. */
  allScopes(): ReadonlySet<string> {
    return new Set(this.lineTokens.flatMap((tokens) => tokens.flatMap(({ scopes }) => scopes)));
  }

  private lineAt(offset: number): number {
    let low = 0;
    let high = this.lineStarts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.lineStarts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
