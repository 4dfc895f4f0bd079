import assert from 'node:assert/strict';
import { type Hover, HoverRequest, MarkupContent, MarkupKind } from 'vscode-languageserver-protocol/node';
import { copyOfSample, OpenDocument } from '../harness/editor';
import { LanguageClient, stopLanguageClients } from '../harness/language-client';
import type { TemporaryDirectory } from '../harness/temporary-directory';

describe('the hover request', () => {
  let directory: TemporaryDirectory;
  beforeEach(() => {
    directory = copyOfSample();
  });
  afterEach(async () => {
    await stopLanguageClients();
    directory.remove();
  });

  async function hoverOver(text: string, contentFormat: MarkupKind[]): Promise<Hover | null> {
    const client = await LanguageClient.start({
      folders: [directory.uri()],
      capabilities: { textDocument: { hover: { contentFormat } } },
    });
    assert.equal(client.result?.capabilities.hoverProvider, true);
    const document = await OpenDocument.open(client, directory, 'migration.json');
    const line = document.lineOf(text);
    const character = document.lines[line]!.indexOf(text) + 2;
    const { uri } = document;
    return client.connection.sendRequest(HoverRequest.type, {
      textDocument: { uri },
      position: { line, character },
    });
  }

  it('answers in Markdown, with links to what is named', async () => {
    const hover = await hoverOver("'*pause'", [MarkupKind.Markdown, MarkupKind.PlainText]);
    assert.ok(MarkupContent.is(hover?.contents) && hover.contents.kind === MarkupKind.Markdown);
    assert.match(hover.contents.value, /^```qapi-signature\n(?:argument|member) pause\?: number\n```/);
    assert.match(hover.contents.value, /\]\(file:\/\/\/[^)\s]+migration\.json#L\d+,\d+\)/);
    assert.equal(hover.range?.end.character, hover.range!.start.character + 'pause'.length);
  });

  it('answers in plain text those who ask for nothing else', async () => {
    const hover = await hoverOver("'*pause'", [MarkupKind.PlainText]);
    assert.ok(MarkupContent.is(hover?.contents) && hover.contents.kind === MarkupKind.PlainText);
    assert.match(hover.contents.value, /^(?:argument|member) pause\?: number\n/);
    assert.doesNotMatch(hover.contents.value, /[`*\\]|\]\(/);
  });
});
