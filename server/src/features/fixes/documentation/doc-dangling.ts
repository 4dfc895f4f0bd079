import type { DefinitionItem, Module } from '../../../schema/module';
import { startOfItem } from '../../../schema/module';
import { lineAround } from '../../../text/lines';
import type { TextChange } from '../../../text/text-change';
import type { ChangesByFile } from '../../../workspace/with-changes';
import { type Fix, type FixMaker, type Problem, fixInEntry } from '../fix';

/** Documentation moves to its definition, or becomes what nobody takes for documentation. */
export const moveToDefinition: FixMaker = (problem) => {
  const { entry } = problem;
  if (entry.kind !== 'documentation' || entry.symbol === undefined) return [];
  const { name } = entry.symbol;
  const [home, ...others] = homesOf(name, problem);
  const moved = home !== undefined && others.length === 0 ? [moveTo(home, name, problem)] : [];
  return [...moved, fixInEntry(problem, 'Change to a plain comment', commentOut(problem))];
};

interface Home {
  readonly module: Module;
  readonly item: DefinitionItem;
}

/** The definitions of a name that have no other documentation. */
function homesOf(name: string, { view: { schema }, entry }: Problem): Home[] {
  return schema.lookupAll(name).flatMap(({ file, item }) => {
    return item.documentation === undefined || item.documentation === entry
      ? [{ module: schema.moduleOf(file), item }]
      : [];
  });
}

function moveTo({ module, item }: Home, name: string, problem: Problem): Fix {
  const { entry, start, text, path } = problem;
  const source = text.slice(start, start + entry.length);
  const [lineEnd = '\n'] = /\r\n|\n/.exec(text) ?? [];
  const at = startOfItem(module, item);
  const insertion: TextChange = { start: at, end: at, text: source + lineEnd };
  const removal = removeBlock(problem, lineEnd);
  const isHere = module.path === path;
  const edits: ChangesByFile = isHere
    ? new Map([[path, [removal, insertion].sort((a, b) => a.start - b.start)]])
    : new Map([
        [path, [removal]],
        [module.path, [insertion]],
      ]);
  return { title: `Move to the definition of '${name}'`, edits, isPreferred: isHere };
}

/** Takes the block away, with the white space behind it. In offsets of the file. */
function removeBlock({ view, entry, start, text }: Problem, lineEnd: string): TextChange {
  const { entries, starts } = view.module.tree;
  const index = entries.indexOf(entry);
  const next = starts[index + 1];
  if (next !== undefined) return { start, end: next, text: '' };
  const before = text.slice(0, start).trimEnd();
  return { start: before.length, end: text.length, text: before === '' ? '' : lineEnd };
}

/** A line of one `#` where those of `##` are. */
function commentOut({ entry, start, text }: Problem): TextChange[] {
  const source = text.slice(start, start + entry.length);
  const last = lineAround(source, source.length).start;
  return [...new Set([0, last])].map((at) => {
    const marks = /^\s*#+/.exec(source.slice(at))?.[0].length ?? 0;
    return { start: at, end: at + marks, text: '#' };
  });
}
