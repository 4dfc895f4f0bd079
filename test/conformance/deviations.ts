/** Where we do not do what a tree's expectations say, and are right. One that no longer occurs fails the run. */
import { isInSpan, type RuleSpan, type Version } from '../../server/src/releases/rule-span';
import type { Disagreement, DisagreementKind } from './disagreement';

export interface Deviation extends RuleSpan {
  readonly kind: DisagreementKind;
  /** Of the case, or of the root. */
  readonly name: string;
  /** What we say instead, since the release's own front end does: a part of it. */
  readonly says: string;
  readonly reason: string;
}

const OWN_FRONT_END_REJECTS = "the release's own front end rejects this schema, which nothing is built from";

const DEVIATIONS: readonly Deviation[] = [
  {
    kind: 'text',
    name: 'event-args-if-unboxed',
    since: '8.1',
    says: "event-args-if-unboxed.json:1: conditional event arguments require 'boxed': true\n",
    reason: 'the expectation is stale: QEMU itself does not keep it, and does not run the case',
  },
  {
    kind: 'root',
    name: 'docs/interop/firmware.json',
    since: '3.0',
    until: '4.1',
    says: ': No such file or directory: docs/interop/common.json\n',
    reason: OWN_FRONT_END_REJECTS,
  },
  {
    kind: 'root',
    name: 'docs/interop/firmware.json',
    since: '4.2',
    until: '9.0',
    says: ": can't read include file 'docs/interop/machine.json': No such file or directory\n",
    reason: OWN_FRONT_END_REJECTS,
  },
  {
    kind: 'root',
    name: 'docs/interop/vhost-user.json',
    since: '9.0',
    until: '9.0',
    says: ": text required after 'Example:'\n",
    reason: OWN_FRONT_END_REJECTS,
  },
  {
    kind: 'root',
    name: 'docs/interop/vhost-user.json',
    since: '9.1',
    until: '10.1',
    says: ": The 'Example' section is no longer supported.",
    reason: OWN_FRONT_END_REJECTS,
  },
];

/** The deviations that are expected of a release. */
export function deviationsOf(version: Version): Deviation[] {
  return DEVIATIONS.filter((deviation) => isInSpan(version, deviation));
}

/** Whether the disagreement is the one that the deviation speaks of. */
export function explains({ kind, name, says }: Deviation, disagreement: Disagreement): boolean {
  const isMeant = disagreement.kind === kind && disagreement.name === name;
  return isMeant && disagreement.actual.includes(says);
}
