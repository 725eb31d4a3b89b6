"""Drawing: the same seed gives the same picture, whatever was drawn before."""

import random
import unittest

from draw.publish import publish
from draw.sketches import sketch
from draw.things import figure


class Draw(unittest.TestCase):
    def test_the_same_seed_gives_the_same_picture(self):
        for draw in (sketch, figure):
            for seed in range(8):
                with self.subTest(draw=draw.__name__, seed=seed):
                    first, second = draw(random.Random(seed)), draw(random.Random(seed))
                    self.assertEqual(first.tobytes(), second.tobytes())

    def test_every_thing_can_be_drawn(self):
        sizes = {figure(random.Random(f"thing {seed}")).size for seed in range(40)}
        self.assertLessEqual(sizes, {(480, 480), (600, 450), (450, 600)})

    def test_a_picture_on_its_way_to_a_page_stays_a_picture(self):
        for kind in ("drawing", "icon", "chart", "blank"):
            with self.subTest(kind=kind):
                published = publish(random.Random(kind), figure(random.Random(kind)), kind)
                self.assertGreater(min(published.size), 0)
