/** `1 command`, `2 commands`, `0 commands`; for nouns whose plural just has an `s` more. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
