/** `npm run fuzz:diagnostics`: how well mistakes are told apart, measured on the schema of a QEMU tree. */
import { join } from 'node:path';
import { print, runCommand } from './command';
import { describeCascade, describeFrequencies, measureDistribution } from './measure/distribution';
import { makeTwoMistakes, type TwoMistakes } from './measure/two-mistakes';
import { errorsAmong, WholeSchema } from './measure/whole-schema';
import { readOptions } from './options';

const DEFAULT_COUNT = 2000;
const SCHEMAS_WITH_TWO_MISTAKES = 200;

function main(): number {
  const { tree, version, seed, count } = readOptions(
    process.argv.slice(2),
    'fuzz:diagnostics',
    DEFAULT_COUNT,
  );
  const schema = new WholeSchema(join(tree.directory, 'qapi', 'qapi-schema.json'), version);
  const before = errorsAmong(schema.diagnosticsWith(new Map()));
  print(`QEMU ${tree.label}, rules of ${version}, seed ${seed}\n`);
  if (before.length > 0) print(`the schema has ${before.length} errors before anything is changed\n`);
  const pairs = Array.from({ length: SCHEMAS_WITH_TWO_MISTAKES }, (_, number) => {
    return makeTwoMistakes(schema, seed, number);
  });
  const missed = pairs.filter(({ areBothReported }) => !areBothReported);
  for (const each of pairs.filter(({ areBothErrors }) => !areBothErrors)) print(describeMissed(each));
  const errors = pairs.filter(({ areBothErrors }) => areBothErrors).length;
  print(`two mistakes: both reported in ${pairs.length - missed.length} of ${pairs.length} schemas, `);
  print(`in ${errors} as errors, in the others one as a hint\n`);
  const { frequencies, ofConsequences, cascades } = measureDistribution(schema, seed, count);
  for (const cascade of cascades) print(describeCascade(cascade));
  print(`errors per mutation of one token: ${describeFrequencies(frequencies)}\n`);
  print(`where others depend on the token: ${describeFrequencies(ofConsequences)}\n`);
  const unexplained = cascades.filter(({ consequence }) => consequence === undefined);
  return missed.length + unexplained.length > 0 ? 1 : 0;
}

function describeMissed({ first, second, diagnostics, areBothReported }: TwoMistakes): string {
  const damages = [first, second].map(
    ({ label, path, expression }) => `  ${label} in ${path}:\n${expression}\n`,
  );
  const lines = diagnostics
    .slice(0, 6)
    .map(({ path, severity, code, message }) => `  ${severity}: ${path}: ${code}: ${message}\n`);
  const what = areBothReported ? 'no more than a hint' : 'not reported';
  return `one of two mistakes is ${what}:\n${damages.join('')}${lines.join('')}`;
}

void runCommand(main);
