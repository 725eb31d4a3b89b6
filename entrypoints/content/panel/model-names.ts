let names: Readonly<Record<string, string>> = {};

/** A script in a page has no catalog of the models: their names come from the background, by id. */
export function setModelNames(byId: Readonly<Record<string, string>>): void {
  names = byId;
}

/** What people call a model; its id where it is unknown. */
export function modelName(id: string): string {
  return names[id] ?? id;
}
