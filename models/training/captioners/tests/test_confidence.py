"""Run: python -m unittest discover -s tests -t ."""

import unittest

import numpy as np
from altcap.confidence.fit import lowest_level, share
from altcap.confidence.gender_level import fitted, sureness, threshold, unseen
from altcap.confidence.gender_told import Told, rivals_of
from altcap.confidence.lexicon import beings
from altcap.confidence.logistic import fit, held_out, predict, wilson
from altcap.confidence.nouns import right_share
from altcap.confidence.signals import LONGEST_ODDS, log_odds
from altcap.data.gender import gender
from altcap.data.tokens import Words


class Nouns(unittest.TestCase):
    def test_a_gendered_word_counts_as_the_person_that_a_reference_names(self):
        self.assertEqual(right_share('a woman with a dog'.split(), ['a person and his puppy'.split()]), 1)

    def test_a_noun_that_no_text_has_makes_the_caption_half_right(self):
        self.assertEqual(right_share('a dog on the beach'.split(), ['a dog in the snow'.split()]), 0.5)

    def test_clothes_are_nouns_though_a_colour_stands_before_them(self):
        self.assertEqual(right_share('a man in a red shirt'.split(), ['a man'.split()]), 0.5)

    def test_a_caption_without_nouns_has_no_share(self):
        self.assertIsNone(right_share('the of with'.split(), [['dog']]))


class Signals(unittest.TestCase):
    def test_what_only_looks_like_a_being_is_none(self):
        self.assertEqual(beings('a hot dog and a dog'.split()), {'dog': 'dog'})

    def test_log_odds_end_at_the_longest(self):
        self.assertEqual([log_odds(0), log_odds(0.5), log_odds(1)], [-LONGEST_ODDS, 0, LONGEST_ODDS])

    def test_words_of_one_gender_stand_against_those_of_the_other_in_their_own_place(self):
        vocab = Words(['<pad>', '<bos>', '<eos>', '<unk>', 'man', 'woman', 'girl', 'men', 'her', 'his'])
        rivals = rivals_of(vocab)
        self.assertEqual(rivals[4], ('male', [4], [5, 6]))
        self.assertEqual(rivals[8], ('female', [8], [9]))
        self.assertEqual(rivals[7], ('male', [7], []))

    def test_a_hat_has_no_gender_and_its_wearer_may(self):
        self.assertEqual(
            [gender(line.split()) for line in ('a person in a cowboy hat', 'a woman in a cowboy hat', 'a cowboy', 'a bride and groom')],
            [None, 'f', 'm', 'both'],
        )

    def test_the_picture_pulls_a_share_towards_the_gender_that_it_shows(self):
        weights, odds = np.array([1.0, 0.5, 0.0]), lambda value: float(1 / (1 + np.exp(-value)))
        told = lambda which: Told(True, True, 0.5, which, {'male': odds(2), 'female': odds(-2)})
        self.assertEqual(sureness(weights, [told('male'), told('female')]).round(4).tolist(), [0.8808, 0.1192])
        self.assertAlmostEqual(float(sureness(weights, [Told(True, True, 0.7, 'male', {})])[0]), 0.7)


class Gender(unittest.TestCase):
    def test_a_picture_that_tells_against_the_gender_makes_it_less_sure(self):
        told = lambda right, seen: Told(True, right, 0.9, 'male', {'male': seen, 'female': 1 - seen})
        weights, p = fitted([told(True, 0.9), told(True, 0.8), told(False, 0.3), told(False, 0.2)] * 10)
        self.assertGreater(weights[1], 0)
        self.assertGreater(p[0], p[2])

    def test_no_signal_makes_a_surer_word_less_sure(self):
        told = lambda right, share, seen: Told(True, right, share, 'male', {'male': seen, 'female': 1 - seen})
        weights, _ = fitted([told(True, 0.6, 0.9), told(True, 0.5, 0.8), told(False, 0.7, 0.3), told(False, 0.9, 0.2)] * 10)
        self.assertEqual(weights[0], 0)

    def test_from_the_level_up_few_enough_are_wrong_and_no_more_is_stated_than_enough(self):
        rows = [Told(True, right, 0.5, 'male', {}) for right in [True] * 30 + [False] * 20]
        level, figures = threshold(rows, 100, np.linspace(0.99, 0.5, 50))
        self.assertAlmostEqual(level, 0.67, 3)
        self.assertEqual((figures['stated'], figures['wrong']), (0.33, 0.03))
        level, figures = threshold(rows[:30] * 2, 100, np.linspace(0.99, 0.4, 60))
        self.assertEqual((figures['stated'], figures['wrong']), (0.42, 0.0))

    def test_a_level_that_tells_right_from_wrong_does_so_on_pictures_that_did_not_choose_it(self):
        told = lambda right, share: Told(True, right, share, 'male', {})
        rows = [told(True, 0.99)] * 60 + [told(False, 0.5)] * 20 + [Told(True, None, 0.0, '', {})] * 20
        self.assertEqual(unseen(rows), {'stated': 0.6, 'wrong': 0.0})


class Logistic(unittest.TestCase):
    def test_the_interval_of_ten_in_ten_reaches_down_to_seventy_two_in_a_hundred(self):
        self.assertEqual([round(x, 2) for x in wilson(10, 10)], [0.72, 1.0])

    def test_a_signal_that_tells_right_from_wrong_gets_a_positive_weight(self):
        x = np.linspace(-2, 2, 200)[:, None]
        y = (x[:, 0] > 0).astype(float)
        weights = fit(x, y, np.ones(200))
        self.assertGreater(weights[0], 1)
        self.assertGreater(predict(weights, x)[-1], 0.9)

    def test_a_signal_of_chance_says_nothing_about_rows_that_were_held_out(self):
        order = np.random.default_rng(3)
        x, y = order.normal(size=(300, 1)), (order.random(300) > 0.5).astype(float)
        p = held_out(x, y, np.zeros(300), np.ones(300))
        self.assertLess(abs(p.mean() - y.mean()), 0.02)
        self.assertLess(p.std(), 0.1)


class Levels(unittest.TestCase):
    def test_error_among_the_said_is_counted_among_the_said_alone(self):
        said = share(np.array([0.9, 0.9, 0.1, 0.1]), np.array([1.0, 0.0, 0.0, 0.0]), np.zeros(4, bool), 0.5)
        self.assertEqual((said['said'], said['false']), (0.5, 0.5))

    def test_what_the_detector_does_not_confirm_is_not_said(self):
        said = share(np.array([0.9, 0.9]), np.array([1.0, 0.0]), np.array([False, True]), 0.5)
        self.assertEqual((said['said'], said['false']), (0.5, 0.0))

    def test_the_level_is_the_lowest_at_which_both_sets_are_right_three_times_in_four(self):
        p, y = np.array([0.52, 0.8, 0.9, 0.52, 0.8]), np.array([1, 1, 1, 0, 1])
        self.assertEqual(lowest_level(p, y, np.array([0, 0, 0, 1, 1]), np.zeros(5, bool)), 0.55)


if __name__ == '__main__':
    unittest.main()
