// The layer table as ESLint rules, so that an editor shows a forbidden import while it is typed.
import { findCycle, projectPath, resolveImport } from './import-graph.mjs';
import { explainForbiddenImport } from './layers.mjs';

/** Calls `check(node, specifier)` for each module that the file names, in whichever form. */
function forEachImport(check) {
  const visit = (node) => {
    if (typeof node.source?.value === 'string') check(node.source, node.source.value);
  };
  return {
    ImportDeclaration: visit,
    ExportNamedDeclaration: visit,
    ExportAllDeclaration: visit,
    ImportExpression: visit,
    TSImportType: visit,
  };
}

const layersRule = {
  meta: { type: 'problem', schema: [], messages: { forbidden: '{{reason}}' } },
  create(context) {
    const importer = projectPath(context.filename);
    return forEachImport((node, specifier) => {
      const reason = explainForbiddenImport(importer, specifier);
      if (reason !== undefined) context.report({ node, messageId: 'forbidden', data: { reason } });
    });
  },
};

const noCycleRule = {
  meta: { type: 'problem', schema: [], messages: { cycle: 'This import closes a cycle: {{path}}.' } },
  create(context) {
    const cycle = findCycle(context.filename);
    if (cycle === undefined) return {};
    return forEachImport((node, specifier) => {
      if (resolveImport(context.filename, specifier) !== cycle[1]) return;
      const path = cycle.map(projectPath).join(' -> ');
      context.report({ node, messageId: 'cycle', data: { path } });
    });
  },
};

export default { rules: { layers: layersRule, 'no-cycle': noCycleRule } };
