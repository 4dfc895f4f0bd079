// What may import what. ESLint (`eslint-plugin.mjs`) and `test/architecture.test.ts` both ask here.
// Paths are relative to the project's root and have forward slashes.
import { builtinModules } from 'node:module';
import { posix } from 'node:path';

/** The folders of `server/src`, lowest first. Each imports from itself and from those before it. */
export const layers = [
  'text',
  'releases',
  'markup',
  'syntax',
  'schema',
  'qmp',
  'checks',
  'dump',
  'introspection',
  'configuration',
  'workspace',
  'features',
  'node',
  'browser',
  'lsp',
  'cli',
];

/** The one file of `lsp/` that knows that it runs on Node; all others run in a browser worker, too. */
const nodeEntryPoint = 'server/src/lsp/main.node.ts';

/** The one file of `lsp/` that knows that it runs in a browser. */
const browserEntryPoint = 'server/src/lsp/main.browser.ts';

/** The one file that imports the library of the protocol; it says why. */
const protocolModule = 'server/src/lsp/protocol.ts';

const sources = { server: 'server/src/', client: 'client/src/' };
const builtins = new Set(builtinModules);

/**
 * Why `importer` must not import `specifier`, in one sentence; `undefined` where it may.
 * Test files and scripts may import whatever they like.
 */
export function explainForbiddenImport(importer, specifier) {
  const isRelative = specifier.startsWith('.');
  if (importer.startsWith(sources.client)) {
    return isRelative ? explainForbiddenClientFile(resolved(importer, specifier)) : undefined;
  }
  if (!importer.startsWith(sources.server)) return undefined;
  return isRelative
    ? explainForbiddenServerFile(importer, resolved(importer, specifier))
    : explainForbiddenPackage(importer, specifier);
}

/** The layer that a file of `server/src` lies in; `undefined` for a file outside every layer. */
export function layerOf(file) {
  const [folder, ...rest] = file.slice(sources.server.length).split('/');
  return file.startsWith(sources.server) && rest.length > 0 && layers.includes(folder) ? folder : undefined;
}

function resolved(importer, specifier) {
  return posix.join(posix.dirname(importer), specifier);
}

function explainForbiddenClientFile(target) {
  return target.startsWith(sources.client) ? undefined : 'client/ imports nothing from outside client/src.';
}

function explainForbiddenServerFile(importer, target) {
  const from = layerOf(importer);
  const to = layerOf(target);
  if (from === undefined) return `${importer} lies in none of the layers (${layers.join(', ')}).`;
  if (to === undefined) return `${target} lies in none of the layers (${layers.join(', ')}).`;
  if (from === to) return undefined;
  if (from === 'cli' && to === 'lsp') return 'lsp/ and cli/ never import each other.';
  if (layers.indexOf(to) > layers.indexOf(from)) return `${from}/ lies below ${to}/ and must not import it.`;
  if (from === 'lsp' && to === 'node' && importer !== nodeEntryPoint) {
    return `In lsp/ only ${nodeEntryPoint} imports node/, since the rest runs in a browser worker, too.`;
  }
  if (to === 'browser' && importer !== browserEntryPoint) {
    return `Only ${browserEntryPoint} imports browser/.`;
  }
  return undefined;
}

function explainForbiddenPackage(importer, specifier) {
  const layer = layerOf(importer);
  if (isBuiltin(specifier)) {
    return runsOnNode(importer, layer)
      ? undefined
      : `Node's '${specifier}' is imported under node/, cli/ and ${nodeEntryPoint} only.`;
  }
  if (!specifier.startsWith('vscode-')) return undefined;
  if (layer !== 'lsp') return `vscode-* packages are imported under lsp/ and client/ only.`;
  if (specifier === 'vscode-languageserver' && importer !== protocolModule) {
    return `'${specifier}' is imported by ${protocolModule} only; import that.`;
  }
  if (specifier.endsWith('/node') && importer !== nodeEntryPoint) {
    return `'${specifier}' is for ${nodeEntryPoint} only; import '${specifier.slice(0, -'/node'.length)}'.`;
  }
  return undefined;
}

function isBuiltin(specifier) {
  return specifier.startsWith('node:') || builtins.has(specifier);
}

function runsOnNode(importer, layer) {
  return layer === 'node' || layer === 'cli' || importer === nodeEntryPoint;
}
