"""Run: python -m unittest discover -s tests -t ."""

import unittest

from altcap.data.corpus import BOS, EOS, PAD, encode
from altcap.data.tokens import BPE_TOKENS, Words, restored, stored, train_bpe
from altcap.learn.search import text


class ByteLevelBpe(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.bpe = train_bpe()

    def test_a_caption_comes_back_as_the_words_it_was(self):
        caption = "a boy 's dog plays tug-of-war zyzzyva 42".split()
        self.assertEqual(self.bpe.words(self.bpe.ids(caption)), caption)

    def test_a_common_word_is_one_token_wherever_it_stands(self):
        first, second = self.bpe.ids(['dog', 'dog'])
        self.assertEqual(first, second)

    def test_the_tokens_of_each_word_are_found(self):
        caption = ['a', 'zyzzyva', 'dog']
        groups = self.bpe.grouped(self.bpe.ids(caption))
        self.assertEqual([len(group) for group in groups][::2], [1, 1])
        self.assertGreater(len(groups[1]), 1)
        self.assertEqual([number for group in groups for number in group], list(range(len(self.bpe.ids(caption)))))

    def test_special_tokens_have_the_numbers_that_decoding_expects(self):
        self.assertEqual([self.bpe[number] for number in (PAD, BOS, EOS)], ['<pad>', '<bos>', '<eos>'])
        self.assertEqual(len(self.bpe), BPE_TOKENS)

    def test_a_checkpoint_holds_it_whole(self):
        again = restored(stored(self.bpe))
        self.assertEqual(again.ids(['skateboarding']), self.bpe.ids(['skateboarding']))

    def test_captions_of_both_vocabularies_are_read_back_in_the_same_way(self):
        words = Words(['<pad>', '<bos>', '<eos>', '<unk>', 'a', 'dog', 'runs'])
        caption = 'a dog runs'.split()
        for vocab in (words, self.bpe):
            rows = encode([[caption] * 5], vocab)
            self.assertEqual(text(rows[..., 1:], vocab), [caption] * 5)


if __name__ == '__main__':
    unittest.main()
