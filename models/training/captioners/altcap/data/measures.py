"""Caption measures over word lists: BLEU (Papineni et al. 2002), CIDEr-D (Vedantam et al. 2015), ROUGE-L (Lin 2004)."""

import collections
import math


def ngrams(line: list[str], n: int) -> collections.Counter:
    return collections.Counter(tuple(line[i : i + n]) for i in range(len(line) - n + 1))


def bleu(hypotheses, references) -> list[float]:
    """BLEU-1 to BLEU-4 in per cent, of the whole corpus, with the closest reference length."""
    matched, total, length, closest = [0] * 4, [0] * 4, 0, 0
    for hypothesis, refs in zip(hypotheses, references):
        length += len(hypothesis)
        closest += min((abs(len(ref) - len(hypothesis)), len(ref)) for ref in refs)[1]
        for n in range(1, 5):
            most = collections.Counter()
            for ref in refs:
                most |= ngrams(ref, n)
            own = ngrams(hypothesis, n)
            matched[n - 1] += sum((own & most).values())
            total[n - 1] += sum(own.values())
    brevity = min(1.0, math.exp(1 - closest / max(length, 1)))
    logs = [math.log(m / t) if m else -99.0 for m, t in zip(matched, total)]
    return [100 * brevity * math.exp(sum(logs[:k]) / k) for k in range(1, 5)]


class CiderD:
    """CIDEr-D with document frequencies of given references; 1.0 here is 100 in tables."""

    def __init__(self, documents):
        self.frequency = collections.Counter()
        for refs in documents:
            self.frequency.update({gram for ref in refs for n in range(1, 5) for gram in ngrams(ref, n)})
        self.log_documents = math.log(len(documents))
        self.known: dict[str, tuple] = {}

    def _vector(self, line):
        vectors, norms = [], []
        for n in range(1, 5):
            vector = {
                gram: count * (self.log_documents - math.log(max(1, self.frequency[gram]))) for gram, count in ngrams(line, n).items()
            }
            vectors.append(vector)
            norms.append(math.sqrt(sum(value * value for value in vector.values())))
        return vectors, norms, len(line)

    def _reference(self, line):
        key = ' '.join(line)
        if key not in self.known:
            self.known[key] = self._vector(line)
        return self.known[key]

    def one(self, hypothesis, refs) -> float:
        own, own_norms, own_length = self._vector(hypothesis)
        score = 0.0
        for ref in refs:
            theirs, their_norms, their_length = self._reference(ref)
            penalty = math.exp(-((own_length - their_length) ** 2) / 72)
            for vector, norm, other, other_norm in zip(own, own_norms, theirs, their_norms):
                if norm and other_norm:
                    dot = sum(min(value, other[gram]) * other[gram] for gram, value in vector.items() if gram in other)
                    score += penalty * dot / (norm * other_norm) / 4
        return 10 * score / len(refs)

    def mean(self, hypotheses, references) -> float:
        """Times 100, as tables print it."""
        return 100 * sum(self.one(h, r) for h, r in zip(hypotheses, references)) / len(hypotheses)


def rouge_l(hypotheses, references, beta: float = 1.2) -> float:
    def common(a, b):
        row = [0] * (len(b) + 1)
        for x in a:
            new = [0]
            for j, y in enumerate(b):
                new.append(row[j] + 1 if x == y else max(row[j + 1], new[-1]))
            row = new
        return row[-1]

    scores = []
    for hypothesis, refs in zip(hypotheses, references):
        lengths = [common(hypothesis, ref) for ref in refs]
        precision = max(lengths) / max(1, len(hypothesis))
        recall = max(length / max(1, len(ref)) for length, ref in zip(lengths, refs))
        both = recall + beta**2 * precision
        scores.append((1 + beta**2) * precision * recall / both if both else 0)
    return 100 * sum(scores) / len(scores)


def scorecard(hypotheses, references) -> dict[str, float]:
    """All measures, as models/scorecard.json names them; document frequencies are those of `references`."""
    from altcap.data.gender import misstated

    b = bleu(hypotheses, references)
    return {
        'pictures': len(hypotheses),
        'CIDEr': round(CiderD(references).mean(hypotheses, references), 1),
        **{f'BLEU-{n}': round(b[n - 1], 1) for n in range(1, 5)},
        'ROUGE-L': round(rouge_l(hypotheses, references), 1),
        'distinct captions': len({' '.join(h) for h in hypotheses}),
        'distinct words': len({word for h in hypotheses for word in h}),
        'mean length': round(sum(map(len, hypotheses)) / len(hypotheses), 2),
        **misstated(hypotheses, references),
    }
