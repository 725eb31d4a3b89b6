import { expect, onTestFinished, test } from 'vitest';
import { openHub } from '#tests/support/hub/hub.ts';
import { factsOf, padded, sha256 } from '#tests/support/hub/repository.ts';
import { readTinyModel, TINY_MODELS, type TinyModel } from '#tests/support/hub/tiny-models.ts';

const GRAPH = 'some/model/resolve/main/onnx/graph.onnx';
const graph = Buffer.from('not really a graph, but long enough');

async function start() {
  const hub = await openHub({ 'some/model': new Map([['onnx/graph.onnx', graph]]) });
  onTestFinished(() => hub.close());
  return hub;
}
const text = async (answer: Promise<Response>) => (await answer).text();

test('a graph comes by a redirect to a signed link, with its hash', async () => {
  const hub = await start();
  const answer = await fetch(`${hub.origin}/${GRAPH}`, { redirect: 'manual' });
  expect(answer.status).toBe(302);
  expect(answer.headers.get('x-linked-etag')).toBe(`"${sha256(graph)}"`);
  expect(await text(fetch(answer.headers.get('location')!))).toBe(graph.toString());
  expect(hub.requests.map(({ path }) => path)).toEqual([
    `/${GRAPH}`,
    `/${GRAPH.replace('resolve', 'contents')}`,
  ]);
});

test('a range is answered with the rest, unless the file has changed', async () => {
  const { origin, misbehave } = await start();
  const range = { range: 'bytes=10-', 'if-range': `"${sha256(graph)}"` };
  const rest = await fetch(`${origin}/${GRAPH}`, { headers: range });
  expect([rest.status, await rest.text()]).toEqual([206, graph.toString().slice(10)]);
  misbehave('contents', { etag: 'another' });
  const whole = await fetch(`${origin}/${GRAPH}`, { headers: range });
  expect([whole.status, await whole.text()]).toEqual([200, graph.toString()]);
});

test('faults: a status, a page, a flipped byte, an early end, a link that serves one request', async () => {
  const { origin, misbehave, behave } = await start();
  const address = `${origin}/${GRAPH}`;
  misbehave('graph', { status: 403, times: 1 });
  expect((await fetch(address)).status).toBe(403);
  misbehave('graph', { page: true, times: 1 });
  expect(await text(fetch(address))).toContain('<!doctype html>');
  misbehave('contents', { flip: 0 });
  expect(await text(fetch(address))).toBe(`o${graph.toString().slice(1)}`);
  misbehave('contents', { endAfter: 5 });
  await expect(text(fetch(address))).rejects.toThrow('terminated');
  misbehave('contents', { linksExpire: true });
  const { url } = await fetch(address);
  expect((await fetch(url)).status).toBe(403);
  behave();
  expect(await text(fetch(address))).toBe(graph.toString());
});

test('a padded file has the size that was asked for', () => {
  for (const bytes of [100, 3_000_000]) {
    expect(padded('graph.onnx', graph, bytes)).toHaveLength(bytes);
    expect(JSON.parse(Buffer.from(padded('a.json', Buffer.from('{"a":1}'), bytes)).toString())).toEqual({
      a: 1,
    });
  }
});

test.each(Object.keys(TINY_MODELS) as TinyModel[])('the tiny %s has what a hub has of it', async (name) => {
  const facts = factsOf(await readTinyModel(name, { sizes: { 'config.json': 5000 } }));
  const paths = facts.map(({ path }) => path);
  expect(paths).toEqual(
    expect.arrayContaining(['config.json', 'tokenizer.json', 'preprocessor_config.json']),
  );
  expect(paths.filter((path) => /^onnx\/\w+_quantized\.onnx$/.test(path))).not.toHaveLength(0);
  expect(facts.find(({ path }) => path === 'config.json')?.bytes).toBe(5000);
  expect(await readTinyModel(name, { slow: true })).not.toEqual(await readTinyModel(name));
});
