import numpy as np
from altlist.logistic import fit, platt, sigmoid
from altlist.measures import average_precision, level_of, wilson


def test_platt_rises_with_the_score_even_where_a_class_is_rare_or_nearly_separable():
    rng = np.random.default_rng(1)
    for positives in (2, 8, 300):
        truth = np.zeros(2000)
        truth[:positives] = 1
        scores = rng.normal(size=2000) - 12 + truth * 14
        slope, offset = platt(scores, truth)
        assert slope > 0
        assert sigmoid(slope * scores[:positives] + offset).mean() > 0.4
        assert sigmoid(slope * scores[positives:] + offset).mean() < 0.05


def test_a_fit_finds_the_coefficients_that_made_the_data():
    rng = np.random.default_rng(2)
    inputs = np.concatenate([np.ones((4000, 1)), rng.normal(size=(4000, 2))], 1)
    wanted = np.array([-0.5, 2.0, -1.0])
    truth = (rng.random(4000) < sigmoid(inputs @ wanted)).astype(float)
    found = fit(inputs, truth, np.ones(4000), np.zeros(3), 0.01)
    assert np.abs(found - wanted).max() < 0.2


def test_average_precision_of_a_perfect_and_of_a_reversed_order():
    truth = np.array([1, 1, 0, 0])
    assert average_precision(np.array([4.0, 3, 2, 1]), truth) == 1
    assert average_precision(np.array([1.0, 2, 3, 4]), truth) < 0.5


def test_a_level_is_the_lowest_score_that_is_precise_enough():
    truth = np.array([1] * 9 + [0] * 9)
    scores = np.arange(18, 0, -1).astype(float)
    assert level_of(scores, truth, 0.9) == 9
    assert level_of(scores, 1 - truth, 0.9) is None


def test_an_interval_holds_its_share():
    low, high = wilson(9, 10)
    assert low < 0.9 < high
    assert wilson(0, 0) == (0, 1)
