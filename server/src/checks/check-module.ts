import type { Release } from '../releases/release';
import { isDefinitionItem, type Module, type ModuleItem } from '../schema/module';
import type { Entry } from '../syntax/syntax-tree';
import { type Finding, FindingCollector } from './finding';
import { checkInclude, checkPragma } from './module/directives';
import { checkDocumentationBinding } from './module/documentation-binding';
import { checkUnknownExpression } from './structure/definition-kind';

const NONE: readonly Finding[] = [];

/*
 * Loops over all entries or items of a file go by index: until V8 optimises it, each step of a `for … of` makes an object
 * and takes some thirty bytecodes.
 */

const results = new WeakMap<Module, readonly Finding[]>();
const syntaxFindings = new WeakMap<Entry, readonly Finding[]>();

/** What is wrong with a file by itself, its definitions left aside. */
export function checkModule(module: Module): readonly Finding[] {
  let findings = results.get(module);
  if (findings === undefined) {
    findings = collectFindings(module);
    results.set(module, findings);
  }
  return findings;
}

function collectFindings(module: Module): Finding[] {
  const findings = checkDocumentationBinding(module);
  const { entries, release } = module.tree;
  for (let index = 0; index < entries.length; index++) {
    const entry = entries[index]!;
    if (entry.errors.length > 0) findings.push(...syntaxFindingsOf(entry));
  }
  for (let index = 0; index < module.items.length; index++) {
    const item = module.items[index]!;
    if (isDefinitionItem(item) || item.declaration.entry.errors.length > 0) continue;
    findings.push(...checkItem(item, release));
  }
  return findings;
}

/** The errors of an entry as findings. */
export function syntaxFindingsOf(entry: Entry): readonly Finding[] {
  let findings = syntaxFindings.get(entry);
  if (findings === undefined) {
    findings = entry.errors.map((error) => ({
      code: error.code,
      arguments: error.arguments,
      entry,
      range: { start: error.start, end: error.end },
      reference: { entry, offset: error.referenceOffset ?? error.start },
      related: [],
    }));
    syntaxFindings.set(entry, findings);
  }
  return findings;
}

/** The form of a directive, or of an expression that is nothing. */
export function checkItem({ declaration }: ModuleItem, release: Release): readonly Finding[] {
  switch (declaration.kind) {
    case 'include':
      return checkInclude(declaration);
    case 'pragma':
      return checkPragma(declaration, release);
    case 'unknown': {
      const collector = new FindingCollector(declaration.entry);
      checkUnknownExpression(declaration, collector);
      return collector.findings;
    }
    default:
      return NONE;
  }
}
