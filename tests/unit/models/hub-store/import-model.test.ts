import { expect, test } from 'vitest';
import { findChosen } from '#models/hub-store/import-model.ts';

const ALL = ['config.json', 'onnx/encoder_model_quantized.onnx', 'onnx/decoder_model_merged_quantized.onnx'];
const chosen = (...paths: string[]) =>
  paths.map((path) => ({ path, file: new File([], path.split('/').at(-1)!) }));

test('a file is found by its path in the chosen folder, or by its name alone', () => {
  const folder = chosen('vit/config.json', 'vit/onnx/encoder_model_quantized.onnx');
  expect(findChosen(folder, 'onnx/encoder_model_quantized.onnx', ALL)).toBe(folder[1]!.file);
  const flat = chosen('config.json', 'encoder_model_quantized.onnx');
  expect(findChosen(flat, 'onnx/encoder_model_quantized.onnx', ALL)).toBe(flat[1]!.file);
});

test('a part of a name is not enough, and what was not chosen is not found', () => {
  expect(findChosen(chosen('my_config.json'), 'config.json', ALL)).toBeUndefined();
  expect(findChosen(chosen('x/tokenizer_config.json'), 'config.json', ALL)).toBeUndefined();
  expect(findChosen([], 'config.json', ALL)).toBeUndefined();
});

test('where two files of a model have one name, only the path tells', () => {
  const all = ['a/x.json', 'b/x.json'];
  expect(findChosen(chosen('x.json'), 'a/x.json', all)).toBeUndefined();
  expect(findChosen(chosen('m/b/x.json'), 'b/x.json', all)).toBeDefined();
});
