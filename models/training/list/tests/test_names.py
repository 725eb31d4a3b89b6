import numpy as np
from altlist.evidence import BACKED, NEVER, SAYABLE, TREE
from altlist.names import expand, imagenet_tree, lines_of, scene_names, stuff_names


def test_every_class_of_imagenet_is_below_its_name_and_all_that_is_above():
    tree = imagenet_tree()
    jeep = tree.names.index('jeep')
    for place in tree.chain(jeep):
        assert tree.members[place, 609] == 1
    assert [tree.names[place] for place in tree.chain(jeep)] == ['jeep', 'car', 'vehicle']


def test_a_name_covers_all_that_its_children_cover():
    tree = imagenet_tree()
    for place, above in enumerate(tree.parents):
        if above >= 0:
            assert np.all(tree.members[above] >= tree.members[place]), tree.names[place]


def test_vague_names_and_those_that_were_wrong_too_often_are_not_spoken():
    assert not SAYABLE[TREE.names.index('shellfish')]
    assert 'machine' in NEVER and not SAYABLE[TREE.names.index('machine')]
    assert SAYABLE[TREE.names.index('church')]


def test_every_name_that_is_never_spoken_is_a_name():
    assert set(lines_of('never-said.txt')) <= set(TREE.names)
    assert set(lines_of('never-told-stuff.txt')) <= set(stuff_names()[0])


def test_labels_of_the_detector_are_backed_by_names_that_exist():
    rows = [line.split(' | ') for line in lines_of('detector.txt')]
    stuff = stuff_names()[0]
    for _, name, sort, matter in rows:
        assert name == '-' or name in TREE.names
        assert sort == '-' or sort in TREE.names
        assert matter == '-' or matter in stuff
    assert BACKED['person'] == (None, None, stuff.index('person'))


def test_stuff_covers_classes_of_ade20k_and_scenes_are_told_apart():
    names, members = stuff_names()
    assert len(names) == 75 and all(members)
    scenes, plain = scene_names()
    assert len(scenes) == 45 and plain['alley'] == {'street', 'city'}


def test_ranges_are_read():
    assert expand('3,7-9') == [3, 7, 8, 9]
