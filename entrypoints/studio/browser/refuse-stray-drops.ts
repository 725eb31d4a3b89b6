/** A file dropped beside the drop zone would be opened in place of this page. */
export function refuseStrayDrops(): void {
  for (const type of ['dragover', 'drop']) {
    document.addEventListener(type, (event) => {
      if (!(event.target instanceof HTMLInputElement)) event.preventDefault();
    });
  }
}
