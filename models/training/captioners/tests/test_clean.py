import unittest

from altcap.data.clean import cleaned


class Clean(unittest.TestCase):
    def setUp(self):
        common = 'a man walks across the mountains while singing and stacks wood'.split()
        self.often = [[common] * 5] * 5
        self.clean = lambda *lines: cleaned([*self.often, [line.split() for line in lines]])[-1]

    def test_a_slip_of_the_pen_becomes_the_word_that_is_meant(self):
        self.assertEqual(self.clean('a man accross the moutains')[0], 'a man across the mountains'.split())

    def test_another_word_stays(self):
        for line in ('a ship is sinking', 'a man sings', 'a walker crosses'):
            self.assertEqual(self.clean(line)[0], line.split())

    def test_a_word_said_twice_is_said_once(self):
        self.assertEqual(self.clean('a man walks walks across')[0], 'a man walks across'.split())

    def test_the_longest_caption_stands_for_a_scrap(self):
        self.assertEqual(self.clean('two skateboarders', 'two people on skateboards'), [['two', 'people', 'on', 'skateboards']] * 2)


if __name__ == '__main__':
    unittest.main()
