/** Ignores files dropped outside the drop zone: the browser would open them in place of this page. */
export function refuseStrayDrops(): void {
  for (const type of ['dragover', 'drop']) {
    document.addEventListener(type, (event) => {
      if (!(event.target instanceof HTMLInputElement)) event.preventDefault();
    });
  }
}
