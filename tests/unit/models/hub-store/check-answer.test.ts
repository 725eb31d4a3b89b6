import { expect, test } from 'vitest';
import { checkAnswer, mostBytes } from '#models/hub-store/check-answer.ts';
import { HubError } from '#models/hub-store/hub-error.ts';

const EXACT = { path: 'onnx/a.onnx', bytes: 1000, isExact: true };
const ABOUT = { path: 'config.json', bytes: 1000, isExact: false };

function faultOf(status: number, headers: Record<string, string> = {}, start = 0, expected = EXACT): string {
  try {
    const { at, total } = checkAnswer({ status, headers }, expected, start, 'hub.example');
    return `${at} of ${total}`;
  } catch (error) {
    if (!(error instanceof HubError)) throw error;
    expect(error).toMatchObject({ file: expected.path, host: 'hub.example' });
    return error.fault;
  }
}

test('a whole file, and a part that was asked for, are taken', () => {
  expect(faultOf(200, { 'content-length': '1000' })).toBe('0 of 1000');
  expect(faultOf(206, { 'content-range': 'bytes 0-999/1000' })).toBe('0 of 1000');
  expect(faultOf(206, { 'content-range': 'bytes 600-999/1000' }, 600)).toBe('600 of 1000');
  expect(faultOf(206, { 'content-range': 'bytes 600-999/*' }, 600)).toBe('600 of null');
});

test('an answer of 200 to a range begins anew', () => {
  expect(faultOf(200, { 'content-length': '1000' }, 600)).toBe('0 of 1000');
});

test('a part that nobody asked for is not taken', () => {
  expect(faultOf(206, { 'content-range': 'bytes 500-999/1000' }, 600)).toBe('server-error');
  expect(faultOf(206, { 'content-range': 'nonsense' }, 600)).toBe('server-error');
  expect(faultOf(206, {}, 600)).toBe('server-error');
});

test.each([
  [401, 'forbidden'],
  [403, 'forbidden'],
  [404, 'gone'],
  [410, 'gone'],
  [429, 'server-error'],
  [500, 'server-error'],
  [304, 'server-error'],
])('status %i is "%s"', (status, fault) => {
  expect(faultOf(status)).toBe(fault);
});

test('a web page is no file, whatever its status says', () => {
  expect(faultOf(200, { 'content-type': 'text/html; charset=utf-8' })).toBe('web-page');
  expect(faultOf(200, { 'content-type': 'TEXT/HTML' })).toBe('web-page');
});

test('another size than the exact one is wrong, and one that is not known may differ within bounds', () => {
  expect(faultOf(200, { 'content-length': '1001' })).toBe('wrong-size');
  expect(faultOf(206, { 'content-range': 'bytes 0-998/999' })).toBe('wrong-size');
  expect(faultOf(200, { 'content-length': '1500' }, 0, ABOUT)).toBe('0 of 1500');
  expect(faultOf(200, { 'content-length': '20000000' }, 0, ABOUT)).toBe('wrong-size');
  expect(mostBytes(EXACT)).toBe(1000);
  expect(mostBytes(ABOUT)).toBeGreaterThan(1000);
});

test('the length of a compressed answer is not that of the file', () => {
  expect(faultOf(200, { 'content-length': '300', 'content-encoding': 'gzip' })).toBe('0 of null');
});
