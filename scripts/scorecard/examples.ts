import type { Scorecard } from '../../models/catalog/scorecard.ts';

/** The words of every model for the same ten pictures, good and bad, as a Markdown file. */
export function examplesOf({ split, models }: Scorecard): string {
  const first = models[0]?.examples ?? [];
  const lines = first.flatMap(({ picture, reference }) => [
    `## ${picture}`,
    '',
    `A person: ${escaped(reference)}`,
    '',
    ...models.flatMap(({ id, examples }) => {
      const example = examples.find((each) => each.picture === picture);
      return example ? [`- \`${id}\`: ${escaped(example.caption)} ${example.right ? '✓' : '✗'}`] : [];
    }),
    '',
  ]);
  const intro =
    `Every hundredth photo of Flickr8k's ${split} split, in the order of its file: the rule was set before anybody saw a caption. ` +
    'Each model in its own words; ✓ where every noun stands in one of the five captions that people wrote, ✗ where one does not. ' +
    'The photos are not part of this project: find them in Flickr8k by their names.';
  return ['<!-- Written by npm run scorecard. -->', '', '# Ten pictures', '', intro, '', ...lines].join('\n');
}

function escaped(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>]/g, String.raw`\$&`).trim();
}
