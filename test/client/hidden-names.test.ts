import assert from 'node:assert/strict';
import { isHidden } from '../../client/src/hidden-names';

describe('names that begin with a dot', () => {
  const cases: readonly (readonly [path: string, pattern: string, hidden: boolean])[] = [
    ['/a.json', '*.json', false],
    ['/.qapi.json', '*.json', true],
    ['/.qapi.json', './*.json', true],
    ['/.vscode/settings.json', '**/*.json', true],
    ['/.vscode/settings.json', '.vscode/*.json', false],
    ['/protocol/.new/a.json', 'protocol/{old,.new}/*.json', false],
  ];
  for (const [path, pattern, hidden] of cases) {
    it(`${hidden ? 'hide' : 'do not hide'} ${path} from ${pattern}`, () =>
      assert.equal(isHidden(path, pattern), hidden));
  }
});
