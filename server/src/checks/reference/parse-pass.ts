import type { ModuleItem } from '../../schema/module';
import type { Schema } from '../../schema/schema';
import type { SchemaFile } from '../../schema/schema-files';
import { skipWhitespace } from '../../syntax/characters';
import { lexicalErrorOf } from '../../syntax/lexical-error';
import { parseExpression } from '../../syntax/parser';
import { Scanner } from '../../syntax/scanner';
import type { SyntaxError } from '../../syntax/syntax-error';
import type { DocumentationEntry, Entry, SyntaxTree } from '../../syntax/syntax-tree';
import { checkItem, syntaxFindingsOf } from '../check-module';
import type { Finding } from '../finding';
import { checkBinding, checkCommentBehind } from '../module/documentation-binding';
import type { ReferenceFinding } from './reference-finding';
import { checkIncludeOutcome } from '../schema-wide/includes';

/**
 * The first finding of the pass that reads the files. QEMU's front end goes through the text in order, enters an
 * included file on the spot, and acts upon an expression only after it has seen the token behind it: so a stray
 * character there comes before all that is wrong with the expression as a whole (section 1.5).
 */
export function firstParseFinding(schema: Schema): ReferenceFinding | undefined {
  return firstInFile(schema.root, schema);
}

function firstInFile(file: SchemaFile, schema: Schema): ReferenceFinding | undefined {
  const { tree, items } = schema.moduleOf(file);
  const itemOf = new Map<Entry, ModuleItem>(items.map((item) => [item.declaration.entry, item]));
  let pending: DocumentationEntry | undefined;
  for (const [index, entry] of tree.entries.entries()) {
    if (entry.kind === 'comment') {
      if (pending === undefined || !tree.release.has('doc.comment-behind')) continue;
      const [misread] = checkCommentBehind(pending, entry);
      return misread && { finding: misread, file };
    }
    const start = tree.starts[index] ?? 0;
    const binding = pending ? checkBinding(pending, entry) : [];
    const found =
      entry.kind === 'documentation'
        ? (binding[0] ?? firstInDocumentation(entry, start, tree))
        : firstInExpression(entry, start, binding, tree);
    if (found !== undefined) return { finding: found, file };
    const item = itemOf.get(entry);
    const inside = item && firstInDirective(item, file, schema);
    if (inside !== undefined) return inside;
    pending = entry.kind === 'documentation' ? entry : undefined;
  }
  const [dangling] = pending ? checkBinding(pending, undefined) : [];
  return dangling && { finding: dangling, file };
}

function firstInExpression(
  entry: Entry,
  start: number,
  binding: readonly Finding[],
  tree: SyntaxTree,
): Finding | undefined {
  if (entry.errors.length > 0) {
    // What our parser mends, the reference does not: ask for its view of the text.
    const { errors } = parseExpression(tree.text, start, tree.release, true);
    const first = [...errors].sort(byReferencePlace)[0];
    const isAtToken = first?.code !== 'top-not-object' || tree.release.has('parse.top-brace');
    if (first !== undefined && isAtToken) return asFinding(first, entry);
    if (first !== undefined)
      return lexicalErrorAfter(start + first.end, start, entry, tree) ?? asFinding(first, entry);
  }
  return lexicalErrorAfter(start + entry.length, start, entry, tree) ?? binding[0];
}

function firstInDocumentation(
  entry: DocumentationEntry,
  start: number,
  tree: SyntaxTree,
): Finding | undefined {
  const findings = syntaxFindingsOf(entry);
  const isLate = tree.release.has('doc.text-check-late');
  const first = isLate ? findings.find(({ code }) => code !== 'doc-text-missing') : findings[0];
  // Where the block breaks off there is another token, which may be wrong by itself.
  if (first?.code === 'doc-unterminated') {
    return lexicalErrorAfter(start + first.range.start, start, entry, tree) ?? first;
  }
  return first ?? lexicalErrorAfter(start + entry.length, start, entry, tree) ?? findings[0];
}

function firstInDirective(item: ModuleItem, file: SchemaFile, schema: Schema): ReferenceFinding | undefined {
  const { declaration } = item;
  if (declaration.kind !== 'include' && declaration.kind !== 'pragma') return undefined;
  const [malformed] = checkItem(item, schema.release);
  if (malformed !== undefined) return { finding: malformed, file };
  const include = declaration.kind === 'include' ? schema.files.includes.get(declaration) : undefined;
  const [finding] = include ? checkIncludeOutcome(include) : [];
  if (finding !== undefined) return { finding, file };
  return include?.outcome.kind === 'included' ? firstInFile(include.outcome.file, schema) : undefined;
}

/** The lexical error of the token behind `offset`, if it has one. */
function lexicalErrorAfter(
  offset: number,
  start: number,
  entry: Entry,
  { text, release }: SyntaxTree,
): Finding | undefined {
  const next = skipWhitespace(text, offset);
  // Nearly always what follows begins as it should, which is told without a token.
  if (text.startsWith('##', next) || text.startsWith('{', next) || next === text.length) return undefined;
  const scanner = new Scanner(text, next, release);
  scanner.next();
  const error = lexicalErrorOf(scanner, start);
  return error && asFinding(error, entry);
}

function asFinding(error: SyntaxError, entry: Entry): Finding {
  const offset = error.referenceOffset ?? error.start;
  const { code, arguments: values, start, end } = error;
  return { code, arguments: values, entry, range: { start, end }, reference: { entry, offset }, related: [] };
}

/** Of two errors at one token, the one of the token itself comes first. */
function byReferencePlace(a: SyntaxError, b: SyntaxError): number {
  const difference = (a.referenceOffset ?? a.start) - (b.referenceOffset ?? b.start);
  return difference || Number(b.code.startsWith('lex-')) - Number(a.code.startsWith('lex-'));
}
