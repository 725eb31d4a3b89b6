/** The source of a random diagram in Mermaid's language. */
export function mermaidSource(rng) {
  const name = () => rng.words(rng.int(1, 2));
  const n = rng.int(3, 9);
  const times = (make) => Array.from({ length: n }, (_, i) => make(i)).join('\n');
  return rng.pick([
    () => `flowchart ${rng.pick(['TD', 'LR'])}\n${times((i) => `n${rng.int(0, i)} --> n${i + 1}${rng.pick([`[${name()}]`, `(${name()})`, `{${name()}}`, `((${name()}))`])}`)}`,
    () => `sequenceDiagram\n${times(() => `${rng.pick(['Ann', 'Bob', 'Server'])}->>${rng.pick(['Ann', 'Bob', 'Store'])}: ${name()}`)}`,
    () => `classDiagram\n${times((i) => `class C${i} {\n +int ${rng.words(1)}\n +${rng.words(1)}()\n}\nC${rng.int(0, i)} <|-- C${i + 1}`)}`,
    () => `stateDiagram-v2\n[*] --> s0\n${times((i) => `s${rng.int(0, i)} --> s${i + 1}: ${rng.words(1)}`)}`,
    () => `erDiagram\n${times((i) => `T${rng.int(0, i)} ||--o{ T${i + 1} : ${rng.words(1)}`)}`,
    () => `mindmap\n  root((${name()}))\n${times(() => `    ${name()}\n      ${name()}`)}`,
    () => `gantt\ntitle ${name()}\ndateFormat YYYY-MM-DD\n${times((i) => `${name()} :a${i}, 2026-0${rng.int(1, 6)}-1${rng.int(0, 9)}, ${rng.int(5, 60)}d`)}`,
    () => `timeline\ntitle ${name()}\n${times((i) => `${2000 + i} : ${name()}`)}`,
  ])();
}
