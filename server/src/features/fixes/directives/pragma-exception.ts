import { type Definition, isTypeDefinition } from '../../../schema/definitions';
import type { Module } from '../../../schema/module';
import { isPragmaList, type PragmaList } from '../../../schema/pragmas';
import type { ArrayNode, MemberNode } from '../../../syntax/nodes';
import { insertAt, type TextChange } from '../../../text/text-change';
import type { TextRange } from '../../../text/text-range';
import { addDirective } from './add-directive';
import type { FixMaker, Problem } from '../fix';
import { membersWithin } from '../node-search';

/** Names that were there before there was a rule are exempt by pragma. That is no way for new ones: it is offered last. */
function exempt(listsFor: (problem: Problem) => readonly PragmaList[]): FixMaker {
  return (problem) => {
    const name = problem.definition?.name ?? '';
    const { schema } = problem.view;
    const list = listsFor(problem).find((one) => isPragmaList(one, schema.release));
    if (list === undefined || name === '') return [];
    const title = `Exempt '${name}' by pragma '${list}' (not for new interfaces)`;
    const [module, change] = additionTo(list, name, problem);
    return [{ title, edits: new Map([[module.path, [change]]]), isPreferred: false }];
  };
}

export const exemptName = exempt(({ definition, range }) => {
  if (definition?.kind === 'command')
    return definition.nameNode.start === range.start && !/[A-Z]/.test(definition.name)
      ? ['command-name-exceptions']
      : [];
  if (definition === undefined || !isTypeDefinition(definition)) return [];
  return isNeverExempt(definition, range) ? [] : ['member-name-exceptions', 'name-case-whitelist'];
});

/** Whether no pragma exempts the name in the range: those of features, of parts too, and of branches. */
function isNeverExempt({ kind, node }: Definition, range: TextRange): boolean {
  const isBranched = kind === 'union' || kind === 'alternate';
  for (const { object, member } of membersWithin(node)) {
    const { key, value } = member;
    const holdsStrict = key.value === 'features' || (isBranched && object === node && key.value === 'data');
    if (holdsStrict && value.start <= range.start && range.end <= value.end) return true;
  }
  return false;
}

export const exemptDocumentation = exempt(() => ['documentation-exceptions']);
export const exemptReturns = exempt(() => ['command-returns-exceptions', 'returns-whitelist']);

/** The last setting of a list counts; if there is none, the root gets one. */
function additionTo(list: PragmaList, name: string, { view }: Problem): readonly [Module, TextChange] {
  const { schema } = view;
  for (const module of schema.modules.toReversed()) {
    for (const directive of module.pragmas.toReversed()) {
      const array = directive.node.members.flatMap((member) => settingsIn(member, list)).at(-1);
      const start = module.tree.starts[module.tree.entries.indexOf(directive.entry)] ?? 0;
      if (array !== undefined) return [module, append(array, name, start, module.tree.text)];
    }
  }
  const root = schema.moduleOf(schema.root);
  return [root, addDirective(`{ 'pragma': { '${list}': [ '${name}' ] } }`, root)];
}

function settingsIn({ key, value }: MemberNode, list: PragmaList): ArrayNode[] {
  if (key.value !== 'pragma' || value.kind !== 'object') return [];
  return value.members.flatMap((setting) => {
    return setting.key.value === list && setting.value.kind === 'array' ? [setting.value] : [];
  });
}

/** In a line of its own where the others have such. */
function append(array: ArrayNode, name: string, start: number, text: string): TextChange {
  const last = array.elements.at(-1);
  if (last === undefined) return insertAt(start + array.start + 1, ` '${name}'`);
  const from = start + last.start;
  const indentation = /(?:^|\n)([ \t]*)$/.exec(text.slice(0, from))?.[1];
  return insertAt(start + last.end, `,${indentation === undefined ? ' ' : `\n${indentation}`}'${name}'`);
}
