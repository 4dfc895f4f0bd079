/**
 * What a stretch of a file is, as far as the file alone tells: a name that is declared, a name that stands for something
 * elsewhere, a word of the language. All features begin with it; `resolveTarget` tells what it means in a schema.
 * Ranges are relative to the entry.
 */
import type { KeyPlace } from '../../checks/structure/allowed-keys';
import type { JsonString } from '../../qmp/json-nodes';
import type { Transcript } from '../../qmp/transcript';
import type {
  Branch,
  Definition,
  EnumValue,
  Feature,
  IncludeDirective,
  Member,
  TypeReference,
} from '../../schema/definitions';
import type { TypeRole } from '../../schema/type-uses';
import type { ValueNode } from '../../syntax/nodes';
import type { DocumentationSection } from '../../syntax/syntax-tree';
import type { TextRange } from '../../text/text-range';

export type Target = ExpressionTarget | DocumentationTarget;

/** What stands in an expression. The range of a name is that of the name alone, without quotes and without a star. */
export type ExpressionTarget =
  | DefinitionName
  | MemberName
  | ValueName
  | BranchName
  | FeatureName
  | TypeName
  | DiscriminatorName
  | ConditionName
  | Key
  | IncludePath
  | PragmaEntry;

/** What stands in a block of documentation, of which it belongs to a section. */
export type DocumentationTarget =
  DocumentedSymbol | EntryLabel | Tag | Mention | Reference | Word | ExampleName | DirectiveName | Url;

interface TargetBase {
  readonly range: TextRange;
}

interface PartOf extends TargetBase {
  readonly definition: Definition;
}

/** The name that a definition gives to itself. */
export interface DefinitionName extends PartOf {
  readonly kind: 'definition-name';
}

/** The name of a member of a struct, of a base in place or of arguments, where it is declared. */
export interface MemberName extends PartOf {
  readonly kind: 'member-name';
  readonly member: Member;
}

export interface ValueName extends PartOf {
  readonly kind: 'value-name';
  readonly value: EnumValue;
}

/** The name of a branch of a union, which in most unions names an enum's value, or of an alternate. */
export interface BranchName extends PartOf {
  readonly kind: 'branch-name';
  readonly branch: Branch;
}

export interface FeatureName extends PartOf {
  readonly kind: 'feature-name';
  readonly feature: Feature;
  /** Whose feature it is, unless the definition's own. */
  readonly part: Member | EnumValue | undefined;
}

export interface TypeName extends PartOf {
  readonly kind: 'type-name';
  readonly reference: TypeReference;
  readonly role: TypeRole;
}

export interface DiscriminatorName extends PartOf {
  readonly kind: 'discriminator-name';
  readonly name: string;
}

/** A symbol of the build, in a condition. */
export interface ConditionName extends PartOf {
  readonly kind: 'condition-name';
  readonly name: string;
}

/** A word of the language. */
export interface Key extends TargetBase {
  readonly kind: 'key';
  readonly key: string;
  readonly place: KeyPlace | 'include' | 'pragma' | 'unknown';
  /** The value that the key has. */
  readonly value: ValueNode;
  /** Whether the range is that of the value, such as `true`, and not that of the key. */
  readonly isValue: boolean;
  /** Absent in directives, and where nothing is defined. */
  readonly definition: Definition | undefined;
}

export interface IncludePath extends TargetBase {
  readonly kind: 'include-path';
  readonly directive: IncludeDirective;
}

/** The name of a definition in a pragma's list. */
export interface PragmaEntry extends TargetBase {
  readonly kind: 'pragma-entry';
  readonly list: string;
  readonly name: string;
}

/** The name on the first line, which says what the block documents. */
export interface DocumentedSymbol extends TargetBase {
  readonly kind: 'documented-symbol';
  readonly name: string;
}

/** The name of a member, value, branch or feature in front of its description. */
export interface EntryLabel extends TargetBase {
  readonly kind: 'entry-label';
  readonly name: string;
  readonly entryKind: 'member' | 'feature';
}

/** `Returns`, `Since` and the like. */
export interface Tag extends TargetBase {
  readonly kind: 'tag';
  readonly word: string;
  /** Absent for the line `Features:`, which begins no section. */
  readonly section: DocumentationSection | undefined;
}

/** `@name` in a text. */
export interface Mention extends TargetBase {
  readonly kind: 'mention';
  readonly name: string;
}

/** A name in single backquotes. */
export interface Reference extends TargetBase {
  readonly kind: 'reference';
  readonly role: string | undefined;
  /** May be qualified (`QMP:block-core.blockdev-add`). */
  readonly name: string;
}

/** A word that looks like a name, such as no language has; or what stands in double backquotes all by itself. */
export interface Word extends TargetBase {
  readonly kind: 'word';
  readonly name: string;
  /** Whether it stands in double backquotes. */
  readonly isLiteral: boolean;
}

/** A key or a string in an example of the protocol; the range is that between the quotes. */
export interface ExampleName extends TargetBase {
  readonly kind: 'example-name';
  readonly name: string;
  readonly node: JsonString;
  readonly example: Transcript;
}

/** The name of a directive of reStructuredText, such as `note`. */
export interface DirectiveName extends TargetBase {
  readonly kind: 'directive-name';
  readonly name: string;
}

export interface Url extends TargetBase {
  readonly kind: 'url';
  readonly url: string;
}

const DOCUMENTATION_KINDS: Readonly<Record<DocumentationTarget['kind'], true>> = {
  'documented-symbol': true,
  'entry-label': true,
  tag: true,
  mention: true,
  reference: true,
  word: true,
  'example-name': true,
  'directive-name': true,
  url: true,
};

/** Whether such a thing stands in documentation and, addresses apart, nowhere else. */
export function isInDocumentation(target: Target): target is DocumentationTarget {
  return target.kind in DOCUMENTATION_KINDS;
}
