"""Run: python -m unittest discover -s tests -t ."""

import tempfile
import unittest
from pathlib import Path

import numpy as np
import onnx
from altcap.export.quantise import quantise
from altcap.export.runner import open_session
from onnx import TensorProto, helper, numpy_helper

WORDS, SIZE = 80, 64


def decoder(out: np.ndarray, words: np.ndarray, path: Path) -> None:
    """A token's row of one matrix, times another: what is left of a decoder with one word."""
    nodes = [helper.make_node('Gather', ['words', 'token'], ['x']), helper.make_node('MatMul', ['x', 'out'], ['logp'])]
    graph = helper.make_graph(
        nodes,
        'toy',
        [helper.make_tensor_value_info('token', TensorProto.INT64, [1])],
        [helper.make_tensor_value_info('logp', TensorProto.FLOAT, [1, WORDS])],
        [numpy_helper.from_array(words, 'words'), numpy_helper.from_array(out, 'out')],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid('', 17)])
    model.ir_version = 8
    onnx.save(model, path)


class Share(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.words = np.random.default_rng(1).normal(size=(WORDS, SIZE)).astype(np.float32)

    def written(self, out: np.ndarray) -> tuple[int, np.ndarray]:
        plain, target = (Path(self.folder.name) / name for name in ('plain.onnx', 'int8.onnx'))
        decoder(np.ascontiguousarray(out), self.words, plain)
        size = quantise(plain, target)
        return size, open_session(target).run(None, {'token': np.array([3])})[0]

    def test_words_that_come_out_by_the_matrix_by_which_they_go_in_are_held_once(self):
        other = np.random.default_rng(2).normal(size=(SIZE, WORDS)).astype(np.float32)
        (twice, _), (once, logp) = self.written(other), self.written(self.words.T)
        self.assertLess(once, twice - WORDS * SIZE)
        self.assertLess(np.abs(logp[0] - self.words @ self.words[3]).max(), 1)
        self.assertEqual(logp[0].argmax(), 3)

    def test_a_matrix_that_differs_in_one_place_is_held(self):
        out = self.words.T.copy()
        out[0, 0] += 2
        self.assertGreater(self.written(out)[0], self.written(self.words.T)[0] + WORDS * SIZE)


if __name__ == '__main__':
    unittest.main()
