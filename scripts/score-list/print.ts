import { interval, type ListScore } from './score.ts';

/** The score in a few lines, with what was wrong most often. */
export function report(score: ListScore): string {
  const { photos, silent, nouns, right, onlyWrong, said } = score;
  const wrong = new Map<string, number>();
  for (const noun of score.answers.flatMap((answer) => answer.wrong))
    wrong.set(noun, (wrong.get(noun) ?? 0) + 1);
  const often = [...wrong].toSorted((a, b) => b[1] - a[1]).slice(0, 12);
  return [
    `Photos: ${photos}; something is told of ${share(photos - silent, photos)}.`,
    `Nouns: ${(nouns / photos).toFixed(2)} a photo, ${share(right, nouns)} right; right nouns: ${(right / photos).toFixed(2)} a photo.`,
    `Photos with only wrong nouns: ${onlyWrong}.`,
    `Said flat by the captioner: ${said.captioner.photos}, all nouns right in ${share(said.captioner.allRight, said.captioner.photos)}.`,
    `Said flat by the lister: ${said.lister.photos}, all nouns right in ${share(said.lister.allRight, said.lister.photos)}.`,
    `Wrong most often: ${often.map(([noun, times]) => `${noun} ${times}`).join(', ') || 'nothing'}.`,
  ].join('\n');
}

/** "93 % (88 to 96) of 80" */
export function share(count: number, of: number): string {
  if (of === 0) return 'none';
  const [low, high] = interval(count, of).map((value) => Math.round(value * 100));
  return `${Math.round((count / of) * 100)} % (${low} to ${high}) of ${of}`;
}
