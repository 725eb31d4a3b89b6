import pytest
from altlist import settings

if not (settings.WORDNET / 'data.noun').exists():
    pytest.skip('WordNet is not installed (Debian: wordnet-base)', allow_module_level=True)

from altlist.lexicon import holds


@pytest.mark.parametrize(
    'name, text, right',
    [
        ('dog', 'A poodle in a hat.', True),
        ('building', 'the old cathedral at night', True),
        ('person', 'two women talking', True),
        ('car', 'a taxi waits', True),
        ('cat', 'A dog on a couch', False),
        ('mountain', 'clouds over the sea', False),
        ('river or lake', 'a pond', True),
        ('knife', 'knives on a table', True),
    ],
)
def test_a_name_is_true_by_itself_its_synonyms_and_what_lies_below(name, text, right):
    assert holds(name, text) is right
