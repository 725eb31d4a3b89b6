const adders: (() => void)[] = [];

/** Adds listeners to the window and the document now, and again whenever they were taken away. */
export function listening(add: () => void): void {
  adders.push(add);
  add();
}

/** `document.open()` takes every listener away. Adding one that is still there changes nothing. */
export function listenAgain(): void {
  for (const add of adders) add();
}
