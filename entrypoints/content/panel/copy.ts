/**
 * Puts `text` on the clipboard. The clipboard interface is missing on plain http pages and refused in many frames;
 * the old command serves there.
 * @param area a focusable text field of ours, whose selection is used for a moment.
 */
export async function copyText(text: string, area: HTMLTextAreaElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByCommand(text, area);
  }
}

function copyByCommand(text: string, area: HTMLTextAreaElement): boolean {
  const scratch = area.cloneNode() as HTMLTextAreaElement;
  scratch.value = text;
  area.after(scratch);
  scratch.select();
  try {
    return document.execCommand('copy');
  } finally {
    scratch.remove();
  }
}
