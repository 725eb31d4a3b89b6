/** Pixels: a common size on web pages. */
const WIDTH = 640;
const HEIGHT = 480;

/**
 * Draws pictures to measure with: smooth colours and blobs, about as hard to decode as a photo. That they show nothing does
 * not matter, because the models take as long for them. Another `run` draws others, so that no answer is in the cache.
 */
export async function testPictures(count: number, run: number): Promise<File[]> {
  return Promise.all(Array.from({ length: count }, (_, index) => drawn(index + run * count)));
}

async function drawn(seed: number): Promise<File> {
  const canvas = new OffscreenCanvas(WIDTH, HEIGHT);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('The browser provided no canvas for a test picture.');
  const random = randomFrom(seed + 1);
  const sky = context.createLinearGradient(0, 0, WIDTH * random(), HEIGHT);
  sky.addColorStop(0, colour(random));
  sky.addColorStop(1, colour(random));
  context.fillStyle = sky;
  context.fillRect(0, 0, WIDTH, HEIGHT);
  for (let blob = 0; blob < 400; blob++) {
    context.fillStyle = colour(random, 0.25);
    context.beginPath();
    context.ellipse(random() * WIDTH, random() * HEIGHT, random() * 60, random() * 40, random() * 6, 0, 7);
    context.fill();
  }
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 });
  return new File([blob], `test-${seed}.jpg`, { type: blob.type });
}

function colour(random: () => number, alpha = 1): string {
  return `hsl(${random() * 360} ${30 + random() * 50}% ${20 + random() * 60}% / ${alpha})`;
}

/** Repeatable pseudo-random numbers, 0..1 (the generator of Park and Miller, 1988). */
function randomFrom(seed: number): () => number {
  let state = seed * 7919 + 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
