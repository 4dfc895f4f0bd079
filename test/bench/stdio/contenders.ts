import { join } from 'node:path';
import { projectRoot } from '../../harness/project-root';
import type { BenchContext } from '../bench-context';

/** A server that is measured. */
export interface Contender {
  readonly id: 'floor' | 'qapi';
  readonly label: string;
  readonly argv: readonly string[];
  /** How long, in milliseconds, it waits on purpose before it sends diagnostics. */
  readonly debounce: number;
}

/** As `DEBOUNCE` in `server/src/lsp/push-diagnostics.ts`. */
const DEBOUNCE = 50;

export function contenders({ program }: BenchContext): readonly [floor: Contender, ours: Contender] {
  const ours = join(projectRoot, 'server', 'bin', 'qapi-language-server.js');
  return [
    {
      id: 'floor',
      label: 'a server that does nothing (the floor)',
      argv: [process.execPath, program('floor-server'), '--stdio'],
      debounce: 0,
    },
    { id: 'qapi', label: 'qapi', argv: [process.execPath, ours, '--stdio'], debounce: DEBOUNCE },
  ];
}
