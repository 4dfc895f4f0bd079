import type { MessageKind } from './typed-values';

/**
 * For each message that answers a command the index of that command. What answers several commands in a row stands in
 * the order of these; if there are fewer answers than commands, the first commands have none.
 */
export function answeredCommands(kinds: readonly MessageKind[]): ReadonlyMap<number, number> {
  const answered = new Map<number, number>();
  let commands: number[] = [];
  let answers: number[] = [];
  const pair = (): void => {
    const first = Math.max(0, commands.length - answers.length);
    answers.forEach((answer, index) => {
      const command = commands[first + index];
      if (command !== undefined) answered.set(answer, command);
    });
  };
  kinds.forEach((kind, index) => {
    if (kind === 'reply' || kind === 'error') answers.push(index);
    else if (kind === 'command') {
      if (answers.length > 0) {
        pair();
        commands = [];
        answers = [];
      }
      commands.push(index);
    }
  });
  pair();
  return answered;
}
