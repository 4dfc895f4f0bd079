import type { Release } from '../../releases/release';
import type { IncludeDirective, PragmaDirective } from '../../schema/definitions';
import { isPragmaList } from '../../schema/pragmas';
import { findMember, type MemberNode } from '../../syntax/nodes';
import { type Finding, FindingCollector } from '../finding';

/** The form of an include; what becomes of its file is the schema's matter. */
export function checkInclude({ entry, node }: IncludeDirective): readonly Finding[] {
  const collector = new FindingCollector(entry);
  const other = node.members.find(({ key }) => key.value !== 'include');
  const path = findMember(node, 'include')?.value;
  if (other !== undefined) collector.report('include-keys', {}, other.key);
  else if (path !== undefined && path.kind !== 'string') collector.report('include-not-string', {}, path);
  return collector.findings;
}

export function checkPragma({ entry, node }: PragmaDirective, release: Release): readonly Finding[] {
  const collector = new FindingCollector(entry);
  const other = node.members.find(({ key }) => key.value !== 'pragma');
  const settings = findMember(node, 'pragma')?.value;
  if (other !== undefined) collector.report('pragma-keys', {}, other.key);
  else if (settings?.kind !== 'object') collector.report('pragma-not-object', {}, settings ?? node);
  else for (const setting of settings.members) checkSetting(setting, release, collector);
  return collector.findings;
}

function checkSetting({ key, value }: MemberNode, release: Release, collector: FindingCollector): void {
  const name = key.value;
  if (name === 'doc-required') {
    if (value.kind !== 'boolean') collector.report('pragma-not-bool', {}, value);
  } else if (!isPragmaList(name, release)) collector.report('pragma-unknown', { name }, key);
  else if (value.kind !== 'array') collector.report('pragma-not-strings', { name }, value);
  else {
    const wrong = value.elements.find(({ kind }) => kind !== 'string');
    if (wrong !== undefined) collector.report('pragma-not-strings', { name }, wrong);
  }
}
