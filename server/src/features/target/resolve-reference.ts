import type { DefinitionKind } from '../../schema/definitions';
import type { Schema } from '../../schema/schema';
import { type FilePath, nameOf } from '../../text/file-path';
import type { FileView } from '../file-view';
import type { SchemaSymbol } from './schema-symbol';
import { definitionsNamed } from './schema-names';

/** What the roles may mean (section 5.7 of the language reference); a role that is not here may mean anything. */
export const ROLE_KINDS: ReadonlyMap<string, readonly DefinitionKind[]> = new Map([
  ['qapi:cmd', ['command']],
  ['qapi:event', ['event']],
  ['qapi:enum', ['enum']],
  ['qapi:alt', ['alternate']],
  ['qapi:obj', ['struct', 'union']],
  ['qapi:type', ['enum', 'struct', 'union', 'alternate']],
]);
export const MODULE_ROLE = 'qapi:mod';

/** The roles of QEMU's own. */
export const REFERENCE_ROLES: readonly string[] = [...ROLE_KINDS.keys(), MODULE_ROLE, 'qapi:any'];

/** The roots that namespaces stand for, from the directory of a QEMU tree on; the most special first. */
const NAMESPACES: readonly (readonly [namespace: string, root: string])[] = [
  ['QSD', '/storage-daemon/qapi/qapi-schema.json'],
  ['QGA', '/qga/qapi-schema.json'],
  ['QMP', '/qapi/qapi-schema.json'],
];

/** `[namespace:][module.]name` */
const QUALIFIED = /^(?:([A-Za-z]\w*):)?(?:([\w-]+)\.)?(.+)$/;

/**
 * What a reference in documentation means: `name` is what it names, perhaps qualified. Looks in the schema of the view
 * first; what that does not have may be in another schema of the workspace.
 */
export function resolveReference(name: string, role: string | undefined, view: FileView): SchemaSymbol[] {
  const exact = candidatesIn(view.schema, undefined, name, role);
  if (exact.length > 0) return exact;
  const [, namespace, module, rest = ''] = QUALIFIED.exec(name) ?? [];
  for (const schema of schemasOf(namespace, view)) {
    const unqualified = module === undefined ? rest : `${module}.${rest}`;
    const found = candidatesIn(schema, undefined, unqualified, role);
    if (found.length > 0) return found;
    const inModule = module === undefined ? [] : candidatesIn(schema, module, rest, role);
    if (inModule.length > 0) return inModule;
  }
  return [];
}

function candidatesIn(
  schema: Schema,
  module: string | undefined,
  name: string,
  role: string | undefined,
): SchemaSymbol[] {
  if (role === MODULE_ROLE) return module === undefined ? filesCalled(name, schema) : [];
  const kinds = role === undefined ? undefined : ROLE_KINDS.get(role);
  return definitionsNamed(name, schema).filter((symbol) => {
    if (symbol.kind !== 'definition') return false;
    const { definition, file } = symbol.owner;
    const isInModule = module === undefined || moduleNameOf(file.path) === module;
    return isInModule && (kinds === undefined || kinds.includes(definition.kind));
  });
}

function filesCalled(name: string, schema: Schema): SchemaSymbol[] {
  const files = schema.files.all.filter(({ path }) => moduleNameOf(path) === name);
  return files.map(({ path }) => ({ kind: 'file', path }));
}

/** What documentation calls a file. */
export function moduleNameOf(path: FilePath): string {
  return nameOf(path).replace(/\.[^.]*$/, '');
}

/** Where to look: in the schema that the namespace means, or in all of the workspace, the nearest first. */
function schemasOf(namespace: string | undefined, { snapshot, root, schema }: FileView): Schema[] {
  const all = snapshot.roots.map(({ analysis }) => analysis.schema);
  const tree = placeOf(root.root)?.tree;
  const isNear = ({ root: { path } }: Schema): boolean => placeOf(path)?.tree === tree;
  if (namespace === undefined) {
    const others = all.filter((other) => other !== schema);
    return [schema, ...others.filter(isNear), ...others.filter((other) => !isNear(other))];
  }
  const named = all.filter(({ root: { path } }) => placeOf(path)?.namespace === namespace);
  const near = named.filter(isNear);
  return near.length > 0 ? near : named;
}

/** Which namespace a root makes, and in which QEMU tree it is. */
function placeOf(root: FilePath): { readonly namespace: string; readonly tree: FilePath } | undefined {
  const found = NAMESPACES.find(([, end]) => root.endsWith(end));
  return found && { namespace: found[0], tree: root.slice(0, -found[1].length) };
}
