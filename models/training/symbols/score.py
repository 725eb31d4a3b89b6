"""Fits the confidence on the dev sets and scores the test sets. Neither were trained on."""

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
from search import FLAGS, KINDS, Answer, Index, concluded

#: How probable a name has to be to be said, and to be hedged.
SAID, HEDGED = 0.8, 0.55
#: How much a wrong name counts where the picture shows no symbol at all.
NOT_A_SYMBOL = 3


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


def fitted(found: list[Case], given: list[list[Answer]]) -> dict[str, dict]:
    """For each kind, a logistic regression from the signals of an answer to how probably its name is right."""
    out = {}
    for kind in KINDS:
        rows = [
            (a.signals(), judged(case, a, True) == "right", NOT_A_SYMBOL if case.kind == "none" else 1)
            for case, of in zip(found, given)
            for a in of
            if a.kind == kind and a.tellable()
        ]
        intercept, *weights = regressed(*(np.array(column, float) for column in zip(*rows)))
        out[kind] = {"intercept": round(intercept, 3), "weights": [round(w, 3) for w in weights]}
    return out


def regressed(signals: np.ndarray, right: np.ndarray, counts: np.ndarray) -> list[float]:
    """Logistic regression by Newton's method, a little held back (ridge of .05)."""
    x = np.column_stack([np.ones(len(signals)), signals])
    weights, ridge = np.zeros(x.shape[1]), 0.05 * np.eye(x.shape[1])
    for _ in range(60):
        p = 1 / (1 + np.exp(-x @ weights))
        gradient = x.T @ (counts * (p - right)) + ridge @ weights
        weights -= np.linalg.solve((x * (counts * p * (1 - p))[:, None]).T @ x + ridge, gradient)
    return weights.tolist()


def figures(found: list[Case], given: list[list[Answer]], logistic: dict, least: float) -> dict[str, dict[str, float]]:
    groups = collections.defaultdict(collections.Counter)
    for case, of in zip(found, given):
        answer, confidence = concluded(of, logistic, least)
        group = case.source if case.kind == "none" else f"{case.kind}, {case.setting}" + (", no name of ours" if ":~" in case.name else "")
        verdict = judged(case, answer, confidence > 0)
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
    logistic = fitted(dev, of_dev)
    result = {"confidence": {"byKind": logistic, "saidFrom": SAID, "hedgedFrom": HEDGED, "flagsFrom": FLAGS}, "scores": {}}
    for name, found, given in (("dev", dev, of_dev), ("test", test, of_test)):
        for how, least in (("said", SAID), ("said or hedged", HEDGED)):
            result["scores"][f"{name}, {how}"] = figures(found, given, logistic, least)
    (sets.DATA / "scores.json").write_text(json.dumps(result, indent=1))
    for name, table in result["scores"].items():
        print(name)
        for group, row in table.items():
            print(f"  {group:34}", row)
    print(json.dumps(result["confidence"]))
    if args.show:
        for case, (answer, confidence) in ((c, concluded(of, logistic, HEDGED)) for c, of in zip(test, of_test)):
            if confidence and judged(case, answer, True) == "wrong":
                print(case.source, case.drawing, case.setting, case.name, "->", answer.name, round(confidence, 2))


if __name__ == "__main__":
    main()
