import type { ShippedModel, ShippedPackage } from './list.ts';

/** The content of THIRD_PARTY.md. */
export function thirdPartyMarkdown(
  packages: readonly ShippedPackage[],
  models: readonly ShippedModel[],
): string {
  return `${[
    '# What others made',
    '`npm run third-party` writes this file from the lock file and the cards of the models. A test compares it.',
    '## Packages',
    'What the extension is made of, and all that it depends on. Each is pinned by its hash in `package-lock.json`.',
    table(
      ['Package', 'Version', 'Licence'],
      packages.map(({ name, version, licence }) => [name, version, licence]),
    ),
    '## Models',
    table(
      ['Model', 'Part', 'Licence', 'From'],
      models.map(({ model, part, licence, source }) => [model, part, licence, source]),
    ),
    '## Licences',
    ...packages.flatMap(({ name, text }) => (text ? [`### ${name}`, fenced(text)] : [])),
  ].join('\n\n')}\n`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

const line = (cells: readonly string[]): string => `| ${cells.map(escaped).join(' | ')} |`;

const escaped = (cell: string): string => cell.replaceAll('|', '\\|').replaceAll('\n', ' ');

function fenced(text: string): string {
  return `\`\`\`\`text\n${text.replaceAll('\r', '')}\n\`\`\`\``;
}
