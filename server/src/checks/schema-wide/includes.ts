import type { SchemaInclude } from '../../schema/schema-files';
import { type Finding, FindingCollector } from '../finding';

/** An include whose file is not read, or would be read without end. */
export function checkIncludeOutcome({ directive, spelling, outcome }: SchemaInclude): readonly Finding[] {
  const { entry, path } = directive;
  const collector = new FindingCollector(entry);
  if (path === undefined) return [];
  switch (outcome.kind) {
    case 'loop':
      collector.report('include-loop', { path: path.value }, path);
      break;
    case 'unreadable':
    case 'too-large':
      collector.report('include-unreadable', { path: spelling, reason: outcome.reason }, path);
      break;
    case 'out-of-bounds':
      collector.report('include-out-of-bounds', { path: spelling, boundary: outcome.reason }, path);
      break;
    default:
  }
  return collector.findings;
}
