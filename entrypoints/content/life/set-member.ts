export function setMember<T>(set: Set<T>, item: T, member: boolean): void {
  if (member) set.add(item);
  else set.delete(item);
}
