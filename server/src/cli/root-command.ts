/** The commands that write something about one root schema: which they are, and what they can be asked for. */

export type RootRequest =
  | { readonly kind: 'dump' }
  | {
      readonly kind: 'introspect';
      /** Calls types by their names. */
      readonly unmask: boolean;
      /** The symbols that the build defines; all that is conditional is kept if it is absent. */
      readonly defines: ReadonlySet<string> | undefined;
    }
  | {
      readonly kind: 'example';
      /** Of which commands and events; of all if there are none. */
      readonly names: readonly string[];
    };

/** The options that only they have. */
export const ROOT_COMMANDS = {
  dump: [],
  introspect: ['unmask', 'define', 'undefine-all'],
  example: ['all'],
} as const;

export type RootCommandName = keyof typeof ROOT_COMMANDS;

export interface RootOptions {
  readonly unmask?: boolean | undefined;
  readonly define?: readonly string[] | undefined;
  readonly 'undefine-all'?: boolean | undefined;
  readonly all?: boolean | undefined;
}

export function isRootCommand(name: string): name is RootCommandName {
  return Object.hasOwn(ROOT_COMMANDS, name);
}

/** What is asked for, and of which root; or what is wrong with how it is asked for. */
export function parseRootCommand(
  name: RootCommandName,
  operands: readonly string[],
  options: RootOptions,
): { readonly request: RootRequest; readonly root: string } | string {
  const [root] = operands.slice(-1);
  const names = operands.slice(0, -1);
  if (root === undefined || (name !== 'example' && names.length > 0))
    return `'${name}' takes one root schema`;
  switch (name) {
    case 'dump':
      return { request: { kind: name }, root };
    case 'introspect': {
      const { unmask = false, define = [], 'undefine-all': undefineAll = false } = options;
      const wrong = define.find((symbol) => !/^[A-Za-z_]\w*$/.test(symbol));
      if (wrong !== undefined) return `--define takes the name of a symbol, and not '${wrong}'`;
      const defines = undefineAll || define.length > 0 ? new Set(define) : undefined;
      return { request: { kind: name, unmask, defines }, root };
    }
    case 'example': {
      if (options.all === true && names.length > 0) return "'example' takes names, or --all of them";
      if (options.all !== true && names.length === 0)
        return "'example' takes the name of a command or event, then a root schema";
      return { request: { kind: name, names }, root };
    }
  }
}
