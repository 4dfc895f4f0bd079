import type { Printout } from './commands';
import type { OptionValues } from './options';

/** What is asked for of one root schema, and of which; or what is wrong with how it is asked for. */
export function parsePrintCommand(
  name: Printout['kind'],
  operands: readonly string[],
  options: OptionValues,
): { readonly printout: Printout; readonly root: string } | string {
  const [root] = operands.slice(-1);
  const names = operands.slice(0, -1);
  if (root === undefined || (name !== 'example' && names.length > 0))
    return `'${name}' takes one root schema`;
  const printout = parsePrintout(name, names, options);
  return typeof printout === 'string' ? printout : { printout, root };
}

function parsePrintout(
  name: Printout['kind'],
  names: readonly string[],
  { unmask = false, define = [], 'undefine-all': undefineAll = false, all = false }: OptionValues,
): Printout | string {
  switch (name) {
    case 'dump':
      return { kind: name };
    case 'introspect': {
      const wrong = define.find((symbol) => !/^[A-Za-z_]\w*$/.test(symbol));
      if (wrong !== undefined) return `--define takes the name of a symbol, and not '${wrong}'`;
      const defines = undefineAll || define.length > 0 ? new Set(define) : undefined;
      return { kind: name, unmask, defines };
    }
    case 'example':
      if (all && names.length > 0) return "'example' takes names, or --all of them";
      if (!all && names.length === 0)
        return "'example' takes the name of a command or event, then a root schema";
      return { kind: name, names };
  }
}
