/** A key that the extension answers to. */
export type Command = 'describe-current' | 'describe-all';

/** A tab, with what a scenario needs of it in every browser. */
export interface Tab {
  /** Runs in the page. */
  evaluate<Result, Argument>(
    work: (argument: Argument) => Result,
    argument: Argument,
  ): Promise<Awaited<Result>>;
  evaluate<Result>(work: () => Result): Promise<Awaited<Result>>;
  /** Moves the mouse to the middle of what the selector finds and clicks there. */
  click(selector: string): Promise<void>;
  /** Presses a key on the page: "Tab", "Enter". */
  press(key: string): Promise<void>;
  type(text: string): Promise<void>;
  /** Gives a file to an input. */
  choose(selector: string, path: string): Promise<void>;
  bringToFront(): Promise<void>;
  reload(): Promise<void>;
  close(): Promise<void>;
}

/** A browser with the extension, as a person uses it. One description of a scenario serves every browser. */
export interface Visitor {
  /** Opens a web page in front of the others. */
  visit(url: string): Promise<Tab>;
  /** Opens a page of the extension, such as `studio.html`. */
  openOwn(path: string): Promise<Tab>;
  /** Right-clicks what the selector finds and chooses "Describe this image". */
  describeByMenu(tab: Tab, selector: string): Promise<void>;
  pressCommand(tab: Tab, command: Command): Promise<void>;
  /** What our panel in the tab says, its fields included; empty where there is none. */
  panelText(tab: Tab): Promise<string>;
  /** Ends the background, as the browser does when it likes. */
  killBackground(): Promise<void>;
}
