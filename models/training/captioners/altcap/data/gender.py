"""Gender stated wrongly: where all captions of people agree on one gender and the hypothesis states the other."""

FEMALE = set('woman women girl girls lady ladies she her hers herself female mother daughter sister wife'.split())
MALE = set('man men boy boys guy guys he him his himself male father son brother husband gentleman'.split())


def gender(line: list[str]) -> str | None:
    """'f', 'm', 'both' or None for one caption."""
    female, male = bool(FEMALE & set(line)), bool(MALE & set(line))
    return 'both' if female and male else 'f' if female else 'm' if male else None


def misstated(hypotheses, references) -> dict[str, float]:
    """Shares of the pictures whose five references all state the same gender."""
    known = stated = wrong = 0
    for hypothesis, refs in zip(hypotheses, references):
        genders = {gender(ref) for ref in refs}
        if genders not in ({'f'}, {'m'}):
            continue
        known += 1
        said = gender(hypothesis)
        stated += said in ('f', 'm')
        wrong += said in ('f', 'm') and said not in genders
    share = lambda count: round(count / max(1, known), 3)
    return {'gender known': known, 'gender stated': share(stated), 'gender wrong': share(wrong)}
