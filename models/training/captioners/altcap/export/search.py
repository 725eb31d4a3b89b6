"""How a captioner's beam search weighs length and which repeats it forbids, chosen on dev.

Run: python -m altcap.export.search ID
Prints CIDEr of dev for every setting and weight of the ranker; writes EXPORTS/<id>.search.json, from which the runner of
every later stage and the card take it. Self-critical training leaves captioners that say "in a field in a field".
"""

import dataclasses
import json
import sys

from altcap.settings import EXPORTS


@dataclasses.dataclass(frozen=True)
class Search:
    # Length of a run of tokens that no caption says twice (Paulus et al. 2018, section 2.5); 0 forbids nothing.
    blocked: int = 0
    # Exponent of the length in the ranking of beams (Wu et al. 2016, section 7).
    alpha: float = 0.7


PLAIN = Search()
# In the order of what they change: of those that are as good, the first is taken, for longer captions have more to be wrong.
TRIED = (PLAIN, Search(2, 0.5), Search(2), Search(2, 0.85), Search(2, 1.0), Search(3, 0.85))


def search_of(model_id: str) -> Search:
    """That was chosen on dev; the plain one where nobody did."""
    path = EXPORTS / f'{model_id}.search.json'
    return Search(**json.loads(path.read_text())['search']) if path.exists() else PLAIN


def main() -> None:
    # They read what is chosen here.
    from altcap.data.corpus import references
    from altcap.data.measures import CiderD
    from altcap.export.rerank import LEAST_GAIN, ciders, ranker_of
    from altcap.export.runner import open_runner, words_of
    from altcap.export.score import pictures
    from altcap.settings import ZOO

    model_id = sys.argv[1]
    runner, vocab, ranker = open_runner(ZOO / model_id), words_of(ZOO / model_id), ranker_of()
    found = {search: [] for search in TRIED}
    for features in pictures([*runner.inputs, *(ranker.inputs if ranker else [])], 'dev', 1000):
        begun = runner.begin(features)
        for search, rows in found.items():
            sentences = runner.spelt(vocab, begun, search)
            rows.append((sentences, ranker.similarities(features, sentences) if ranker else [0.0] * len(sentences)))
    score = CiderD(references('dev'))
    tables = {search: ciders(rows, score, references('dev')) for search, rows in found.items()}
    for search, table in tables.items():
        print(model_id, search, {weight: round(cider, 2) for weight, cider in table.items()}, flush=True)
    best = {search: max(table.values()) for search, table in tables.items()}
    chosen = next(search for search in TRIED if best[search] > max(best.values()) - LEAST_GAIN)
    print(model_id, 'chosen', chosen, 'gain on dev', round(best[chosen] - best[PLAIN], 2))
    (EXPORTS / f'{model_id}.search.json').write_text(json.dumps({'search': dataclasses.asdict(chosen)}))


if __name__ == '__main__':
    main()
