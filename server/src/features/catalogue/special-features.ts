/** What features mean to QEMU. */
import type { SpecialFeature } from '../../schema/definitions';
import { type Passage, spanText } from './explanation';

export const PLAIN_FEATURE =
  'Clients see the name in introspection (`query-qmp-schema`), and so can tell whether this QEMU has what it stands for.';

export const SPECIAL_FEATURE_EXPLANATIONS: Readonly<Record<SpecialFeature, readonly Passage[]>> = {
  deprecated: [
    `A special feature (${spanText('feature.deprecated')}): this may go away in a later release. Introspection shows it.`,
    {
      text: 'With `-compat` QEMU rejects such input (`deprecated-input=reject`, or `crash`) and hides such output (`deprecated-output=hide`).',
      when: 'compat.policy',
    },
  ],
  unstable: [
    `A special feature (${spanText('feature.unstable')}): this may change or vanish at any time, and management tools should not rely on it. Introspection shows it.`,
    'With `-compat` QEMU rejects such input (`unstable-input=reject`, or `crash`) and hides such output (`unstable-output=hide`).',
  ],
};
