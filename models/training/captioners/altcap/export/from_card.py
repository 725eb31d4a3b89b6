"""Puts what was chosen for a captioner that ships back into the working folder, from its card. Run: python -m altcap.export.from_card ID

For who has the exported files and no checkpoints: after it, altcap.export.score ID dev, altcap.confidence.fit and
altcap.confidence.gender judge the captioner as it ships, and altcap.export.card writes its card anew. The measures of test are
taken over: that split is not scored again.
"""

import dataclasses
import json
import sys

from altcap.export.search import Search
from altcap.settings import EXPORTS, ZOO


def main() -> None:
    model_id = sys.argv[1]
    card = json.loads((ZOO / model_id / 'model.json').read_text())
    for part, chosen in chosen_in(card).items():
        (EXPORTS / f'{model_id}.{part}.json').write_text(json.dumps(chosen))


def chosen_in(card: dict) -> dict[str, dict]:
    """The content of the files by the part of their names, as the stages that chose it wrote it."""
    decoding = card['decoding']
    search = Search(decoding.get('blockedNgram', 0), decoding['lengthAlpha'])
    return {
        'search': {'search': dataclasses.asdict(search)},
        'rerank': {'weight': decoding.get('rerank', {}).get('weight', 0.0)},
        'test': {'measures': card['scores']['flickr8k-test']},
    }


if __name__ == '__main__':
    main()
