"""Fits the thresholds on the dev sets and scores the test sets. Neither were trained on."""

from __future__ import annotations

import argparse
import collections
import json
import re

import labels
import numpy as np
import sets
from build_index import embed
from held_out import Case, cases
from names import ZOO
from search import KINDS, Answer, Index, concluded

#: The largest share of wrong names on the dev sets, for names that are said and for names that are hedged.
SURE, HEDGED = 0.04, 0.12
#: How much a wrong name counts where the picture shows no symbol at all.
NOT_A_SYMBOL = 25


def judged(case: Case, answer: Answer, named: bool) -> str:
    """Of a name: "right" or "wrong". Without a name: "kind" if the kind is right, else "other"."""
    if named:
        return "right" if answer.name == case.name or near_enough(case, answer.name) else "wrong"
    return "kind" if answer.kind == case.kind else "other"


#: Words in the name of a drawing that do not change what it shows.
IDLE = set("simple line straight thin small large left right up down 2 3 vertical horizontal sign logo js dark light".split())


def near_enough(case: Case, name: str) -> bool:
    """Whether the name fits the words of a drawing that we have no name for: "house-line" is a house, "house-plus" and "heart-off"
    are not. A logo "illustrator" is that of Adobe Illustrator."""
    kind, said = name.split(":", 1)
    if kind != case.kind:
        return False
    own = case.name.split(":", 1)[1].lstrip("~")
    if kind == "logo":
        mine, theirs = (set(re.findall(r"[a-z0-9]+", n.lower())) - IDLE for n in (own, said))
        flat = [re.sub(r"(js|icon|dark|light)$", "", labels.flat(n)) for n in (own, said)]
        return (bool(mine and theirs) and (mine <= theirs or theirs <= mine)) or (min(map(len, flat)) > 2 and (flat[0] == flat[1]))
    words = set(own.split("-")) - IDLE
    return ":~" in case.name and kind == "icon" and any(set(alias.split("-")) - IDLE == words for alias in labels.concepts()[said])


def answers(found: list[Case], index: Index) -> list[list[Answer]]:
    """For each picture the answer of its views, and that of what lies on its tile, if it has one."""
    vectors = embed(np.concatenate([v for c in found for v in (c.views, c.inside)]))
    out, at = [], 0
    for case in found:
        given = []
        for views in (case.views, case.inside):
            if len(views):
                given.append(index.answer(vectors[at : at + len(views)]))
            at += len(views)
        out.append(given)
    return out


def fitted(found: list[Case], given: list[list[Answer]], most_wrong: float) -> dict[str, dict[str, float]]:
    """The thresholds of each kind."""
    out = {}
    for kind in KINDS:
        rows = [
            (a.cosine, a.share, judged(case, a, True) == "right", NOT_A_SYMBOL if case.kind == "none" else 1)
            for case, of in zip(found, given)
            for a in of
            if a.kind == kind and a.name.startswith(kind) and ":~" not in a.name
        ]
        cosine, share = best_thresholds(np.array(rows, float), most_wrong)
        out[kind] = {"cosine": round(cosine, 2), "share": round(share, 2)}
    return out


def best_thresholds(table: np.ndarray, most_wrong: float) -> tuple[float, float]:
    """The thresholds with the most right names and no more wrong ones than allowed; among equals the strictest.
    Each row has an answer's cosine, its share, whether it is right, and how much it counts if it is wrong."""
    best = (-1.0, 0.99, 0.99)
    for cosine in np.arange(0.3, 0.98, 0.02):
        for share in np.arange(0.2, 1.0, 0.02):
            said = table[(table[:, 0] >= cosine) & (table[:, 1] >= share)] if len(table) else table
            right = float(said[:, 2].sum()) if len(said) else 0.0
            wrong = float(((1 - said[:, 2]) * said[:, 3]).sum()) if len(said) else 0.0
            if right and wrong <= most_wrong * (right + wrong) and right >= best[0]:
                best = (right, float(cosine), float(share))
    return best[1:]


def figures(found: list[Case], given: list[list[Answer]], thresholds: dict) -> dict[str, dict[str, float]]:
    groups = collections.defaultdict(collections.Counter)
    for case, of in zip(found, given):
        answer = concluded(of, thresholds)
        group = f"{case.kind}, no name of ours" if ":~" in case.name else case.kind if case.kind != "none" else case.source
        verdict = judged(case, answer, answer.named(thresholds))
        groups[group][verdict] += 1
        groups[group]["pictures"] += 1
        groups[group]["kind right"] += answer.kind == case.kind
        groups[group]["nearest right"] += answer.name == case.name
    out = {}
    for group, counts in groups.items():
        n = counts["pictures"]
        shares = {k: round(counts[k] / n, 4) for k in ("kind right", "nearest right", "right", "wrong", "kind", "other")}
        out[group] = {"pictures": n, **shares}
    return out


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--show", action="store_true", help="list what was named wrongly on the test sets")
    args = parser.parse_args()
    index, dev, test = Index(ZOO), cases("dev"), cases("test")
    of_dev, of_test = answers(dev, index), answers(test, index)
    sure, hedged = fitted(dev, of_dev, SURE), fitted(dev, of_dev, HEDGED)
    result = {"thresholds": {"sure": sure, "hedged": hedged}, "scores": {}}
    for name, found, given in (("dev", dev, of_dev), ("test", test, of_test)):
        for how, thresholds in (("said", sure), ("said or hedged", hedged)):
            result["scores"][f"{name}, {how}"] = figures(found, given, thresholds)
    (sets.DATA / "scores.json").write_text(json.dumps(result, indent=1))
    for name, table in result["scores"].items():
        print(name)
        for group, row in table.items():
            print(f"  {group:28}", row)
    print(json.dumps(result["thresholds"]))
    if args.show:
        for case, answer in ((c, concluded(of, hedged)) for c, of in zip(test, of_test)):
            if answer.named(hedged) and judged(case, answer, True) == "wrong":
                how = "said" if answer.named(sure) else "hedged"
                print(case.source, case.drawing, case.name, "->", answer.name, round(answer.cosine, 2), round(answer.share, 2), how)


if __name__ == "__main__":
    main()
