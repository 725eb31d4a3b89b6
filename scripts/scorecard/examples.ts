import type { ModelScore, Scorecard } from '#models/catalog/scorecard-schema.ts';

type Example = ModelScore['examples'][number];

/** The captions of every model for the same ten pictures, good and bad, as a Markdown file. */
export function examplesOf({ split, models }: Scorecard): string {
  const sections = (models[0]?.examples ?? []).map((example) => sectionOf(example, models));
  const intro =
    `Every hundredth photo of Flickr8k's ${split} split, in the order of its file: the rule was set before anybody saw a caption. ` +
    'Each model in its own words; ✓ where every noun stands in one of the five captions that people wrote, ✗ where one does not. ' +
    'The photos are not part of this project: find them in Flickr8k by their names.';
  return ['<!-- Written by npm run scorecard. -->', '', '# Ten pictures', '', intro, '', ...sections].join(
    '\n',
  );
}

function sectionOf({ picture, reference }: Example, models: readonly ModelScore[]): string {
  const words = models.flatMap(({ id, examples }) => {
    const found = examples.find((each) => each.picture === picture);
    return found ? [`- \`${id}\`: ${escaped(found.caption)} ${found.right ? '✓' : '✗'}`] : [];
  });
  return [`## ${picture}`, '', `A person: ${escaped(reference)}`, '', ...words, ''].join('\n');
}

function escaped(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>]/g, String.raw`\$&`).trim();
}
