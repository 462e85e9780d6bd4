"""The English and German words that name times, folded: lower case, without marks, with straight apostrophes."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import Final

from photosearch.language.time_spans import Season


@lru_cache(4096)
def unmarked(word: str) -> str:
    """`word` in lower case, without accents and umlauts, with ß as ss and straight apostrophes."""
    plain = unicodedata.normalize("NFKD", word.lower().replace("ß", "ss").replace("’", "'"))
    return "".join(c for c in plain if not unicodedata.combining(c))


def _by_word(table: dict[int, str]) -> dict[str, int]:
    return {word: number for number, words in table.items() for word in words.split()}


MONTHS: Final = _by_word(
    {
        1: "january jan januar janner jaenner",
        2: "february feb februar",
        3: "march mar marz maerz mrz",
        4: "april apr",
        5: "may mai",
        6: "june jun juni",
        7: "july jul juli",
        8: "august aug",
        9: "september sep sept",
        10: "october oct oktober okt",
        11: "november nov",
        12: "december dec dezember dez",
    }
)
# Before these, or after those, a month is a name or another word.
NAMING: Final = frozenset("named called namens genannt heisst miss".split())
MARCHES: Final = frozenset("women's womens protest wedding funeral peace pride long".split())
SEASONS: Final[dict[str, Season]] = {
    "spring": "spring",
    "fruhling": "spring",
    "fruehling": "spring",
    "fruhjahr": "spring",
    "fruehjahr": "spring",
    "summer": "summer",
    "sommer": "summer",
    "sommers": "summer",
    "autumn": "autumn",
    "fall": "autumn",
    "herbst": "autumn",
    "winter": "winter",
    "winters": "winter",
}
WEEKDAYS: Final = _by_word(
    {
        0: "monday montag",
        1: "tuesday dienstag",
        2: "wednesday mittwoch",
        3: "thursday donnerstag",
        4: "friday freitag",
        5: "saturday samstag sonnabend",
        6: "sunday sonntag",
    }
)
_HOLIDAYS: Final = {
    "christmas": "christmas, xmas, christmas time, christmastime, weihnachten",
    "christmas eve": "christmas eve, xmas eve, heiligabend, heiliger abend, heiligen abend",
    "christmas day": "christmas day, xmas day, 1 . weihnachtstag, 1 . weihnachtsfeiertag, erster weihnachtstag, "
    "erster weihnachtsfeiertag, ersten weihnachtsfeiertag, ersten weihnachtstag",
    "boxing day": "boxing day, st stephen's day, 2 . weihnachtstag, 2 . weihnachtsfeiertag, zweiter weihnachtstag, "
    "zweiter weihnachtsfeiertag, zweiten weihnachtsfeiertag, zweiten weihnachtstag",
    "new year's eve": "new year's eve, new years eve, new year eve, nye, silvester, sylvester, silvesterabend",
    "new year": "new year's day, new years day, new year day, new year's, new years, new year, neujahr, neujahrstag",
    "epiphany": "epiphany, three kings day, heilige drei konige, dreikonigstag, heiligdreikonig",
    "valentine's day": "valentine's day, valentines day, valentine's, valentines, valentinstag",
    "st patrick's day": "st patrick's day, st patricks day, st . patrick's day, saint patrick's day, paddy's day",
    "carnival monday": "rosenmontag",
    "ash wednesday": "ash wednesday, aschermittwoch",
    "good friday": "good friday, karfreitag",
    "easter": "easter, easter weekend, ostern, osterwochenende, osterfest",
    "easter sunday": "easter sunday, easter day, ostersonntag",
    "easter monday": "easter monday, ostermontag",
    "ascension": "ascension day, himmelfahrt, christi himmelfahrt",
    "pentecost": "pentecost, whitsun, pfingsten",
    "mother's day": "mother's day, mothers day, mothers' day, muttertag",
    "independence day": "independence day, fourth of july, 4th of july",
    "german unity": "tag der deutschen einheit",
    "halloween": "halloween",
    "all saints": "all saints day, all saints, allerheiligen",
    "thanksgiving": "thanksgiving, thanksgiving day",
    "st nicholas": "nikolaus, nikolaustag, st nicholas day, st . nicholas day",
}
# The words of each holiday, those with the most words first: "christmas eve" before "christmas".
HOLIDAYS: Final = sorted(
    (
        (tuple(said.split()), name)
        for name, phrases in _HOLIDAYS.items()
        for said in phrases.split(", ")
    ),
    key=lambda one: -len(one[0]),
)
HOLIDAY_WORDS: Final = frozenset(words[0] for words, _name in HOLIDAYS)
OTHER_CALENDARS: Final = frozenset("chinese lunar jewish persian thai orthodox".split())

NUMBERS: Final = _by_word(
    {
        1: "a an one ein eine einem einer",
        2: "two zwei",
        3: "three drei",
        4: "four vier",
        5: "five funf fuenf",
        6: "six sechs",
        7: "seven sieben",
        8: "eight acht",
        9: "nine neun",
        10: "ten zehn",
        11: "eleven elf",
        12: "twelve zwolf zwoelf",
        14: "fourteen vierzehn",
        20: "twenty zwanzig",
        30: "thirty dreissig",
    }
)
UNITS: Final = {
    "day": "day",
    "days": "day",
    "tag": "day",
    "tage": "day",
    "tagen": "day",
    "week": "week",
    "weeks": "week",
    "week's": "week",
    "woche": "week",
    "wochen": "week",
    "weekend": "weekend",
    "weekend's": "weekend",
    "weekends": "weekend",
    "wochenende": "weekend",
    "wochenendes": "weekend",
    "wochenenden": "weekend",
    "month": "month",
    "months": "month",
    "month's": "month",
    "monat": "month",
    "monate": "month",
    "monaten": "month",
    "monats": "month",
    "year": "year",
    "years": "year",
    "year's": "year",
    "jahr": "year",
    "jahre": "year",
    "jahren": "year",
    "jahres": "year",
}
_ENDINGS: Final = ("e", "er", "es", "en", "em")


def _inflected(*stems: str) -> frozenset[str]:
    return frozenset(stem + ending for stem in stems for ending in _ENDINGS)


LAST: Final = frozenset(("last", "previous")) | _inflected("letzt", "vergangen", "vorig")
FIRST: Final = frozenset(("first",)) | _inflected("erst")
PAST: Final = frozenset(("past",))
THIS: Final = frozenset(("this", "dies")) | _inflected("dies")
BEFORE_LAST: Final = _inflected("vorletzt")
TODAY: Final = {
    "today": 0,
    "today's": 0,
    "heute": 0,
    "yesterday": 1,
    "yesterday's": 1,
    "gestern": 1,
    "vorgestern": 2,
}

# Words that lead to a time and go with it: "taken in the summer of 2019".
LEADS: Final = frozenset(
    """in on at from during of over around about circa early late mid anfang ende mitte the year years taken shot made captured photographed dated
    im am an aus vom von zu zum uber ueber wahrend waehrend der den dem des das die jahr jahre jahres
    aufgenommen gemacht fotografiert geschossen entstanden""".split()
)
# Words between "before" and its time.
ARTICLES: Final = frozenset("the der dem den des die das zum zur zu year jahr jahre jahres".split())
MOST_LEADS: Final = 6
# Words after a time that go with it: "vor 2010 aufgenommen".
TRAILING: Final = frozenset("aufgenommen gemacht fotografiert entstanden".split())
# Leads that make a year of a number.
INTRODUCING: Final = frozenset(
    "in from during year jahr jahre jahres im aus von vom wahrend waehrend".split()
)
BEFORE: Final = frozenset(("before", "vor", "pre"))
AFTER: Final = frozenset(("after", "nach", "post"))
SINCE: Final = frozenset(("since", "seit", "ab"))
UNTIL: Final = frozenset(("until", "till", "til", "bis", "through"))
BETWEEN: Final = frozenset(("between", "zwischen"))
TO: Final = frozenset(("to", "until", "till", "til", "through", "bis", "-", "–", "—", "..", "..."))
NOW: Final = frozenset("now today heute jetzt".split())
AND: Final = frozenset(("and", "und", "&"))
OR: Final = AND | {"or", "oder"}
NEGATING: Final = frozenset("not no without except excluding nicht kein ohne ausser".split())
BUT: Final = frozenset("but and aber und".split())
# After a number, these say that it counts something and is no year.
COUNTED: Final = frozenset(
    """m km cm mm ft feet foot meter meters metre metres miles mile metern kilometer kilometern pieces teile teilen
    people persons photos pictures images bilder fotos euro euros dollar dollars pounds kg watt volt hz ml pixels px
    words seconds minutes hours degrees grad grams meilen steps rpm iso""".split()
)
# Before a number, these make a name of it.
NUMBERED: Final = frozenset(
    """route highway road room gate number nr no № # iso building suite unit bus train flight apollo channel model page
    zimmer nummer raum linie zug seite modell strasse hausnummer area sector version v windows office agenda vision
    boeing airbus nikon canon class jahrgang abi highway interstate a the's it's bis""".split()
) - {"bis", "a"}
NAMES: Final = frozenset(
    (name.rsplit(" ", 1)[0], int(name.rsplit(" ", 1)[1]))
    for name in (
        "runner 2049",
        "cyberpunk 2077",
        "woman 1984",
        "peugeot 2008",
        "bmw 2002",
        "odyssey 2001",
        "race 2000",
        "orwell 1984",
        "orwell's 1984",
        "swift 1989",
        "expo 2000",
        "fallout 2077",
        "prince 1999",
        "novecento 1900",
    )
)
