/** Begins something new in a schema that is right, and looks whether what is offered there leaves it right. */
import type { TextChange } from '../../server/src/text/text-change';
import { Random } from '../fuzz/random';
import type { SchemaEditor } from './schema-editor';

export const INSERTION_KINDS = ['in brackets', 'in documentation', 'outside'] as const;

export type InsertionKind = (typeof INSERTION_KINDS)[number];

export interface Insertion {
  readonly kind: InsertionKind;
  readonly path: string;
  readonly offset: number;
  readonly offered: number;
  readonly complaints: readonly string[];
}

interface Recipe {
  /** Where such a thing may begin: behind what this matches. */
  readonly pattern: RegExp;
  /** What is typed there, `|` for the cursor: quotes and brackets may be closed by the editor. */
  readonly typed: readonly string[];
}

const RECIPES: Readonly<Record<InsertionKind, Recipe>> = {
  // Behind the last value in brackets, where a comma makes room for something more.
  'in brackets': { pattern: /(?<=')(?=\s*[}\]])/g, typed: [', |', ",\n  '|", ", '|'"] },
  'in documentation': {
    pattern: /(?<=\n#)(?=\n)/g,
    typed: ['\n# |\n#', '\n# @|\n#', '\n# .. |\n#', '\n# Words with `|\n#', '\n# Words with @|\n#'],
  },
  outside: {
    pattern: /(?<=\n)(?=\n##\n# @)/g,
    typed: ['\n|\n', '\ncom|\n', '\n##|\n', '\n{ | }\n', "\n{ '|' }\n"],
  },
};

export class Insertions {
  constructor(private readonly editor: SchemaEditor) {}

  /** The insertion of a number; the same number and seed make the same. */
  insertion(seed: number, number: number): Insertion {
    const random = new Random(seed, number);
    const kind = INSERTION_KINDS[number % INSERTION_KINDS.length]!;
    const { pattern, typed } = RECIPES[kind];
    const path = random.pick(this.editor.paths);
    const places = Array.from(
      this.editor.textOf(path).matchAll(pattern),
      ({ index, 0: text }) => index + text.length,
    );
    if (places.length === 0) return { kind, path, offset: 0, offered: 0, complaints: [] };
    const offset = random.pick(places);
    const [before = '', after = ''] = random.pick(typed).split('|');
    const change: TextChange = { start: offset, end: offset, text: before + after };
    const { items, complaints } = this.editor.offersAt(offset + before.length, path, change, random);
    return { kind, path, offset, offered: items.length, complaints };
  }
}
