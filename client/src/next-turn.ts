/**
 * Waits until what is being done is done. For what the extension does when it is activated and nobody waits for: until it has
 * been activated, VS Code activates no other one.
 */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
