import { hole, type Placeholder, type Template, template } from '../template';

/** What a block of documentation must have. */
export interface SkeletonParts {
  readonly name: string | Placeholder;
  readonly members: readonly (string | Placeholder)[];
  readonly features: readonly string[];
  readonly returns: boolean;
  readonly version: string;
}

/** A whole block of documentation, from its first `##` to its last one. */
export function documentationSkeleton({
  name,
  members,
  features,
  returns,
  version,
}: SkeletonParts): Template {
  return [
    ...template`##\n# @${name}:\n#\n# ${hole('Description.')}\n#`,
    ...members.flatMap((member) => template`\n# @${member}: ${hole('description')}\n#`),
    ...(features.length > 0 ? ['\n# Features:\n#'] : []),
    ...features.flatMap((feature) => template`\n# @${feature}: ${hole('description')}\n#`),
    ...(returns ? template`\n# Returns: ${hole('description')}\n#` : []),
    ...template`\n# Since: ${hole(version)}\n##`,
  ];
}
