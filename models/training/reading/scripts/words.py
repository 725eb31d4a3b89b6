"""Words of many languages: names of countries, languages, currencies and days from Unicode's CLDR, by way of Babel."""

import random
import re

from babel import Locale

# By the class that the network tells. `latin` is what the reader knows.
LANGUAGES = {
    "latin": "en en en de de fr fr es es pl tr it nl pt cs hu ro sv da fi hr lt lv is et sk sl ca".split(),
    "cyrillic": "ru ru uk bg sr mk kk be".split(),
    "greek": ["el"],
    "arabic": "ar ar fa ur".split(),
    "hebrew": ["he"],
    "indic": "hi hi mr ne bn ta te gu kn ml pa".split(),
    "cjk": "zh zh zh_Hant ja ja".split(),
    "thai": "th th th lo km".split(),
    "hangul": ["ko"],
    "vietnamese": ["vi"],
    "other": "hy ka am my".split(),
}
CLASSES = [*LANGUAGES, "formula", "nothing"]

# The letters of each class. What is written in others, such as "(UAE)", is left out of its words.
LETTERS = {
    "latin": r"A-Za-z\u00C0-\u024F",
    "vietnamese": r"A-Za-z\u00C0-\u024F\u1E00-\u1EFF",
    "cyrillic": r"\u0400-\u052F",
    "greek": r"\u0370-\u03FF\u1F00-\u1FFF",
    "arabic": r"\u0600-\u06FF",
    "hebrew": r"\u0590-\u05FF",
    "indic": r"\u0900-\u0DFF",
    "cjk": r"\u3040-\u30FF\u3400-\u9FFF",
    "thai": r"\u0E00-\u0EFF\u1780-\u17FF",
    "hangul": r"\uAC00-\uD7AF",
    "other": r"\u0530-\u058F\u10A0-\u10FF\u1000-\u109F\u1200-\u137F",
}
UNSPACED = {"cjk", "thai"}


def words_of(name: str, language: str) -> list[str]:
    """Every word of the language's names that is written in the class's letters."""
    locale = Locale.parse(language)
    names = [*locale.territories.values(), *locale.languages.values(), *locale.currencies.values()]
    names += [*locale.months["format"]["wide"].values(), *locale.days["format"]["wide"].values()]
    letters = re.compile(rf"[{LETTERS[name]}'’.\u200b-\u200d-]+")
    words = {word.replace("\u200b", "") for text in names for word in text.split() if letters.fullmatch(word)}
    return sorted(word for word in words if word)


class Writer:
    """Writes lines of a class, each from one language."""

    def __init__(self) -> None:
        self.words = {name: {language: words_of(name, language) for language in set(languages)} for name, languages in LANGUAGES.items()}

    def line(self, name: str, rng: random.Random) -> tuple[str, str]:
        """A line, and the language it is in."""
        language = rng.choice(LANGUAGES[name])
        words = self.words[name][language]
        count = rng.choice([1, 1, 2, 2, 3, 3, 4, 5, 6, 8])
        chosen = [rng.choice(words) for _ in range(count)]
        if name == "vietnamese":
            chosen = [rng.choice(words) for _ in range(max(2, count))]
            marked = [word for word in words if re.search(r"[\u1E00-\u1EFFơưđăĐƠƯĂ]", word)]
            chosen[rng.randrange(len(chosen))] = rng.choice(marked)
        if name == "latin" and rng.random() < 0.25:
            return latin_code(rng), language
        text = rng.choice(["", "", " "]).join(chosen)[:18] if name in UNSPACED else " ".join(chosen)
        text = cased(text, rng)
        if rng.random() < 0.25:
            text = rng.choice(["{}.", "{},", "{}!", "{}?", "{}:", "({})", "{} 12", "{} 2024", "3. {}", "{} – {}"]).format(
                text, rng.choice(words)
            )
        return text[:60], language


def cased(text: str, rng: random.Random) -> str:
    roll = rng.random()
    if roll < 0.2:
        return text.upper()
    if roll < 0.35:
        return text.lower()
    return text.title() if roll < 0.5 else text


def latin_code(rng: random.Random) -> str:
    """Numbers, prices, dates, codes and addresses: no words, but nothing the reader does not know."""
    digit = lambda count: "".join(rng.choice("0123456789") for _ in range(count))
    letters = lambda count: "".join(rng.choice("ABCDEFGHJKLMNPQRSTUVWXYZ") for _ in range(count))
    return rng.choice(
        [
            lambda: digit(rng.randint(1, 8)),
            lambda: rng.choice("$€£¥") + digit(rng.randint(1, 4)) + "." + digit(2),
            lambda: digit(2) + "," + digit(2) + " €",
            lambda: "-" + digit(2) + "%",
            lambda: digit(2) + "." + digit(2) + ".20" + digit(2),
            lambda: digit(2) + ":" + digit(2),
            lambda: letters(3) + "-" + digit(4),
            lambda: letters(2) + digit(4) + " " + letters(2),
            lambda: "+" + digit(2) + " " + digit(3) + " " + digit(4),
            lambda: rng.choice(["www", "http://www"]) + ".example.com/" + letters(4).lower(),
            lambda: "info@" + letters(5).lower() + ".org",
            lambda: digit(1) + " + " + digit(1) + " = " + digit(2),
            lambda: "#" + letters(6).lower(),
            lambda: letters(rng.randint(1, 5)),
            lambda: digit(3) + " × " + digit(3) + " mm",
            lambda: "© 20" + digit(2) + " " + letters(1) + letters(6).lower(),
        ]
    )()
