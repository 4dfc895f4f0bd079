import { CATALOGUE, type DiagnosticCode } from '../../checks/catalogue';
import type { Severity } from '../../checks/diagnostic';
import { VERSION } from '../../configuration/tool-version';
import type { TextRange } from '../../text/text-range';
import type { CheckedFile, CheckReport } from '../check-paths';
import { filesByPath, linesOf, shownDiagnostics } from './lines';

const LEVELS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/** SARIF 2.1.0, which code scanning services read. */
export function formatSarif(report: CheckReport): string {
  const files = filesByPath(report);
  const shown = shownDiagnostics(report);
  const rules = [...new Set(shown.map(({ diagnostic }) => diagnostic.code))].sort();
  const results = shown.map(({ file, diagnostic }) => {
    const { code, severity, message, range, related } = diagnostic;
    return {
      ruleId: code,
      ruleIndex: rules.indexOf(code),
      level: LEVELS[severity],
      message: { text: message },
      locations: [locationOf(file, range)],
      relatedLocations: related.flatMap((other) => {
        const target = files.get(other.path);
        return target ? [{ ...locationOf(target, other.range), message: { text: other.message } }] : [];
      }),
    };
  });
  const driver = { name: 'qapi', version: VERSION, rules: rules.map(describeRule) };
  const run = { tool: { driver }, columnKind: 'utf16CodeUnits', results };
  const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
  return `${JSON.stringify(log)}\n`;
}

function describeRule(id: DiagnosticCode) {
  return { id, shortDescription: { text: CATALOGUE[id].message } };
}

function locationOf(file: CheckedFile, { start, end }: TextRange) {
  const lines = linesOf(file);
  const [from, to] = [lines.position(start), lines.position(end)];
  const region = {
    ...{ startLine: from.line + 1, startColumn: from.character + 1 },
    ...{ endLine: to.line + 1, endColumn: to.character + 1 },
  };
  const uri = file.spelling.split('/').map(encodeURIComponent).join('/');
  return { physicalLocation: { artifactLocation: { uri, uriBaseId: '%SRCROOT%' }, region } };
}
