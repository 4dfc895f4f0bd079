import assert from 'node:assert/strict';
import type { Diagnostic } from '../../../server/src/checks/diagnostic';
import { checkStream } from '../../../server/src/checks/examples/check-stream';
import { exampleDiagnostics } from '../../../server/src/checks/examples/example-diagnostics';
import { fixesOf } from '../../../server/src/features/fixes/quick-fixes';
import { readMessages } from '../../../server/src/qmp/parse-transcript';
import { moduleOf } from '../../../server/src/schema/module';
import { buildSchema, type Schema } from '../../../server/src/schema/schema';
import { namespaceOf } from '../../../server/src/schema/schema-namespace';
import { parse } from '../../../server/src/syntax/parser';
import type { FilePath } from '../../../server/src/text/file-path';
import type { Snapshot } from '../../../server/src/workspace/snapshot';
import { linesOf } from '../../harness/markup-lines';

/** Throws if what a snapshot says of the examples in a file is not what it would say had it never seen another text. */
export function assertAsFresh(snapshot: Snapshot, path: FilePath, edited: ReadonlySet<FilePath>): void {
  for (const { analysis } of snapshot.rootsOf(path)) {
    const { schema } = analysis;
    const fresh = readAgain(schema, edited);
    assert.deepEqual(found(schema, path), found(fresh, path));
  }
}

/** Has everything that looks at the examples of a file look at them; yields how many mistakes they have. */
export function assertNoCrash(snapshot: Snapshot, path: FilePath): number {
  const length = snapshot.file(path)?.text.length ?? 0;
  const mistakes = snapshot
    .diagnosticsWithExamples(path)
    .filter(({ code }) => code.startsWith('qmp-example/'));
  for (const mistake of mistakes) {
    assert.ok(mistake.range.start <= mistake.range.end && mistake.range.end <= length, mistake.code);
    fixesOf(mistake, snapshot, path);
  }
  return mistakes.length;
}

/** The same for a text as a stream of messages; twice the same text must yield twice the same. */
export function assertStreamHolds(text: string, schema: Schema): void {
  const check = () => [
    ...checkStream(readMessages(linesOf(text)), namespaceOf(schema), ({ start, end }) =>
      text.slice(start, end),
    ),
  ];
  const mistakes = check();
  assert.deepEqual(check(), mistakes);
  for (const { code, start, end } of mistakes)
    assert.ok(0 <= start && start <= end && end <= text.length, code);
}

/** The schema with the files parsed again that were edited, and with nothing that was found out of it before. */
function readAgain(schema: Schema, edited: ReadonlySet<FilePath>): Schema {
  const modules = new Map(
    schema.modules.map((module) => {
      const { path, tree } = module;
      return [
        path,
        edited.has(path) ? moduleOf(path, parse(tree.source.toString(), schema.release)) : module,
      ];
    }),
  );
  const failures = new Map(
    Array.from(schema.files.includes.values(), ({ target, outcome }) => [target, outcome] as const),
  );
  const { path, spelling } = schema.root;
  return buildSchema(modules.get(path)!, spelling, (target) => {
    const failure = failures.get(target);
    const reason = { kind: 'unreadable', reason: '' } as const;
    return modules.get(target) ?? (failure !== undefined && 'reason' in failure ? failure : reason);
  });
}

function found(schema: Schema, path: FilePath): readonly Diagnostic[] {
  const file = schema.files.byPath.get(path);
  return file === undefined ? [] : exampleDiagnostics(file, schema);
}
