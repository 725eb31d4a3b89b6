"""What a decoder writes: whole words, or byte-level BPE (Sennrich et al. 2016; Radford et al. 2019, section 2.2).

Both give `ids` of a caption's words and `words` of ids, so that captions are scored as words whatever wrote them.
"""

import functools
import itertools

from altcap.data.corpus import SPECIAL, references, vocabulary

BPE_TOKENS = 3000
# A word begins where a token begins with a space, which byte-level BPE writes so.
SPACE = 'Ġ'


class Words(list):
    """Words by number, SPECIAL first."""

    longest = 18

    @functools.cached_property
    def numbers(self) -> dict[str, int]:
        return {word: number for number, word in enumerate(self)}

    def ids(self, caption: list[str]) -> list[int]:
        unknown = self.numbers[SPECIAL[3]]
        return [self.numbers.get(word, unknown) for word in caption]

    def words(self, ids: list[int]) -> list[str]:
        return [self[number] for number in ids]

    def grouped(self, ids: list[int]) -> list[list[int]]:
        return [[place] for place in range(len(ids))]


class Bpe:
    """A byte-level BPE tokenizer; knows every text, so it never needs the unknown token of SPECIAL."""

    longest = 18

    def __init__(self, text: str) -> None:
        """`text` is the content of a tokenizer.json."""
        from tokenizers import Tokenizer

        self.text, self.tokenizer = text, Tokenizer.from_str(text)

    def __len__(self) -> int:
        return self.tokenizer.get_vocab_size()

    def __getitem__(self, number: int) -> str:
        return self.tokenizer.id_to_token(number)

    def ids(self, caption: list[str]) -> list[int]:
        return self.tokenizer.encode(' '.join(caption)).ids

    def words(self, ids: list[int]) -> list[str]:
        return self.tokenizer.decode(ids).split()

    def grouped(self, ids: list[int]) -> list[list[int]]:
        """The places of the tokens of each word."""
        starts = [place for place, number in enumerate(ids) if place == 0 or self[number].startswith(SPACE)]
        return [list(range(*pair)) for pair in itertools.pairwise([*starts, len(ids)])]


def train_bpe(size: int = BPE_TOKENS) -> Bpe:
    """Learns merges from the training captions alone. The same captions give the same tokens."""
    from tokenizers import Tokenizer, decoders, models, pre_tokenizers, trainers

    tokenizer = Tokenizer(models.BPE())
    # A space before the first word too: a word has one form wherever it stands.
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=True)
    tokenizer.decoder = decoders.ByteLevel()
    trainer = trainers.BpeTrainer(
        vocab_size=size, special_tokens=SPECIAL, show_progress=False, initial_alphabet=sorted(pre_tokenizers.ByteLevel.alphabet())
    )
    captions = (' '.join(caption) for five in references('train') for caption in five)
    tokenizer.train_from_iterator(captions, trainer)
    return Bpe(tokenizer.to_str())


def tokens_of(family: str):
    """The vocabulary that a family is trained with."""
    return train_bpe() if family == 'vit-gpt2' else Words(vocabulary())


def stored(vocab) -> list[str] | str:
    """As a checkpoint holds it."""
    return vocab.text if isinstance(vocab, Bpe) else list(vocab)


def restored(value: list[str] | str):
    return Bpe(value) if isinstance(value, str) else Words(value)
