import { dumpSchema } from '../dump/dump';
import { schemaInfoOf } from '../introspection/schema-info-list';
import type { Schema } from '../schema/schema';
import { layOutJson } from '../text/json-layout';
import { checkPaths, type CheckReport } from './check-paths';
import type { PrintCommand, Printout } from './commands';
import type { Environment } from './environment';
import { ERRORS, NO_ERRORS, TROUBLE } from './exit-status';
import { formatGcc } from './formats/gcc';
import { printable } from './formats/lines';
import { formatReference } from './formats/reference';
import { printExamples } from './print-examples';

/**
 * Prints what is asked for about one root schema. There is nothing to print of a schema with errors; then it is told what QEMU's
 * front end says of it, and where the errors are ours alone, those.
 */
export async function runPrint(
  { paths, override, printout }: PrintCommand,
  { directory, fileSystem, streams }: Environment,
): Promise<number> {
  const report = await checkPaths(paths, directory, fileSystem, { override });
  const { roots, troubles, hasErrors } = report;
  const [root] = roots;
  for (const trouble of troubles) streams.trouble(`qapi: ${printable(trouble)}\n`);
  if (roots.length > 1) {
    streams.trouble(`qapi: ${printable(tooManyRoots(printout.kind, paths[0] ?? '', report))}\n`);
    return TROUBLE;
  }
  if (troubles.length > 0 || root?.schema === undefined) return TROUBLE;
  if (hasErrors) {
    streams.trouble(formatReference(report) || formatGcc(report));
    return ERRORS;
  }
  const text = print(printout, root.schema);
  if (typeof text === 'string') streams.out(text);
  else streams.trouble(`qapi: ${printable(text.trouble)}\n`);
  return typeof text === 'string' ? NO_ERRORS : TROUBLE;
}

const WIDTH = 80;

/** The text, or why there is none. */
function print(printout: Printout, schema: Schema): string | { readonly trouble: string } {
  switch (printout.kind) {
    case 'dump':
      return dumpSchema(schema);
    case 'introspect':
      return `${layOutJson(schemaInfoOf(schema, printout), { width: WIDTH, comments: false }).join('\n')}\n`;
    case 'example': {
      const examples = printExamples(printout.names, schema);
      return 'trouble' in examples ? examples : examples.join('\n');
    }
  }
}

function tooManyRoots(command: string, path: string, { roots }: CheckReport): string {
  const names = roots.slice(0, 5).map(({ spelling }) => spelling);
  const more = roots.length > names.length ? `, and ${roots.length - names.length} more` : '';
  return `'${command}' takes one root schema, and '${path}' holds ${roots.length}: ${names.join(', ')}${more}`;
}
