import { shortened } from './text-width.ts';

const WIDEST_NAME = 80;

/** Tells how far a command is, one line for each thing that it begins: "3 of 12: cat.jpg". */
export type Progress = (name: string) => void;

/**
 * Progress on standard error, which is never mixed with results. Unless it is asked for, only a person sees it: it is written
 * where standard error is a terminal.
 */
export function progressOf(
  total: number,
  asked: boolean,
  { label = '', to = process.stderr }: { label?: string; to?: ProgressStream } = {},
): Progress {
  if (!asked && !to.isTTY) return () => {};
  let begun = 0;
  return (name) => void to.write(`${label}${++begun} of ${total}: ${shortened(name, WIDEST_NAME)}\n`);
}

export interface ProgressStream {
  isTTY?: boolean;
  write(text: string): unknown;
}
