import type { CheckReport } from '../check-paths';

/** Per root, exactly what QEMU's front end prints for its first error. Several roots are told apart by a heading. */
export function formatReference({ roots }: CheckReport): string {
  return roots
    .map(({ spelling, reference }) => {
      const heading = roots.length > 1 ? `== ${spelling} ==\n` : '';
      const text = reference();
      return heading + (text === undefined ? '' : `${text}\n`);
    })
    .join('');
}
