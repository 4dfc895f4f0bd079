import { MemoryFileSystem } from '../../harness/memory-file-system';
import type { SchemaInput } from '../input/schema-input';

/** Where the tree lies in memory. */
const DIRECTORY = '/tree';

export function pathInMemory(name: string): string {
  return `${DIRECTORY}/${name}`;
}

/** The files of the schema and `VERSION` in memory, so that no disk has a say in the figures. */
export function memoryTree({ texts, version }: SchemaInput): MemoryFileSystem {
  const files = [...texts].map(([name, text]) => [pathInMemory(name), text] as const);
  return new MemoryFileSystem(Object.fromEntries([[pathInMemory('VERSION'), version], ...files]));
}
