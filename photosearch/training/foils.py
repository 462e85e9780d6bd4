"""Foils: English captions in which one word is exchanged, so that they are wrong about their photo.

A word is exchanged only where the result is still good English and most probably false: never for a near synonym, never
for a word that the caption uses elsewhere, never inside a fixed expression such as "hot dog" or "black and white photo".
"""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import accumulate
from typing import Final

import numpy as np

KINDS: Final = ("colour", "number", "age", "relation", "object")

Place = tuple[int, int, Sequence[str]]  # start and end of the words, and what may take their place


def exchanged(caption: str, kind: str, random: np.random.Generator) -> str | None:
    """`caption` with a word of `kind` exchanged; None if it has no such word. Raises KeyError for an unknown kind."""
    places = [place for place in _FINDERS[kind](caption) if place[2]]
    if not places:
        return None
    start, end, options = places[int(random.integers(len(places)))]
    return _replaced(caption, start, end, options[int(random.integers(len(options)))])


def any_exchanged(
    caption: str, random: np.random.Generator, weights: Mapping[str, float]
) -> tuple[str, str] | None:
    """A kind and the caption exchanged in it; None if no kind of `weights` applies.

    `weights`: how often each kind is tried first; a kind without a weight, or of weight 0, is never taken.
    """
    kinds = [kind for kind, weight in weights.items() if weight > 0]
    while kinds:
        sums = list(accumulate(weights[kind] for kind in kinds))
        at = bisect(sums, float(random.random()) * sums[-1])
        kind = kinds.pop(min(at, len(kinds) - 1))
        found = exchanged(caption, kind, random)
        if found is not None:
            return kind, found
    return None


def _replaced(caption: str, start: int, end: int, words: str) -> str:
    """Put `words` in place, with the old capitals and with the article that they need."""
    if caption[start].isupper():
        words = words[0].upper() + words[1:]
    before = caption[:start]
    article = _ARTICLE.search(before)
    if article:
        letter = article[1][0]
        right = letter + "n" if words[0].lower() in "aeiou" else letter
        before = before[: article.start(1)] + right + before[article.end(1) :]
    return before + words + caption[end:]


def _any_of(
    words: Sequence[str], before: str = r"(?<![\w'’-])", after: str = r"(?![\w'’-])"
) -> str:
    """A pattern of one of `words`, the longest first, as a whole word that is no part of a compound with a hyphen."""
    ordered = sorted(words, key=len, reverse=True)
    return f"{before}({'|'.join(ordered)}){after}"


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


_ARTICLE = _compiled(r"(?<![\w'’-])(an?)\s+\Z")
_BEFORE = _compiled(r"([\w'’-]+)\s+\Z")  # the word before a place
_AFTER = _compiled(r"\s+([\w'’-]+)")


def _word_before(caption: str, place: int) -> str:
    found = _BEFORE.search(caption, max(0, place - 24), place)
    return found[1].lower() if found else ""


def _word_after(caption: str, place: int) -> str:
    found = _AFTER.match(caption, place)
    return found[1].lower() if found else ""


# What may follow a noun that is no part of a compound: "bus" in "a bus parked", not in "a bus stop".
_HEAD = (
    r"(?=\s*(?:[.,;:!?]|\Z)|\s+(?:(?!racing|building|railing|ceiling|clothing|riding)\w+ing|parked|and|or|of|on|in|at|by"
    r"|with|near|next|beside|behind|under|over|above|below|beneath|between|inside|outside|through|across|along|around"
    r"|from|to|into|onto|off|up|down|past|while|as|that|which|who|for|during|against|without|is|are|was|were|has|have"
    r"|sits?|stands?|runs?|jumps?|walks?|lies?|lays?|plays?|looks?|flies|fly|swims?|rests?|catch(?:es)?|holds?"
    r"|wearing|together)\b)"
)


# Colours

# Each colour with the colours that it could be taken for.
_NEAR = {
    "red": "orange pink brown purple",
    "orange": "red yellow brown pink",
    "yellow": "orange white brown",
    "green": "",
    "blue": "purple black",
    "purple": "blue pink red",
    "pink": "red purple orange white",
    "brown": "orange red gray yellow",
    "black": "gray blue",
    "white": "gray pink yellow",
    "gray": "black white brown",
}
_OFTEN = "white black red blue green yellow".split()
_PALETTE = (*_NEAR, *_OFTEN)  # common colours are drawn twice as often
_COLOURS = _compiled(_any_of((*_NEAR, "grey")))
_NEXT_NOUN = _compiled(rf"(?:,?\s+(?:and|{'|'.join(_NEAR)}|grey))*\s+([\w'’-]+)")
_PHOTO_OF = _compiled(
    r"black\s*(?:and|&)\s*white(?=\s*(?:[.,;:!?]|\Z)|\s+(?:old |vintage )?(?:photo|picture|image|shot|film|portrait|of\b))"
)
# Colours that a thing really comes in, where others would give the foil away.
_COATS = ("black", "white", "brown", "gray")
_PLAUSIBLE = {
    **dict.fromkeys(
        "dog dogs cat cats horse horses cow cows puppy kitten bear bears hair fur labrador retriever goat goats rabbit".split(),
        _COATS,
    ),
    **dict.fromkeys("wine wines".split(), ("red", "white")),
    **dict.fromkeys("grass leaves field lawn".split(), ("green", "brown")),
    **dict.fromkeys("sky skies".split(), ("blue", "gray", "orange")),
}
# No colour of a thing, or one that goes without saying.
_NO_COLOUR_BEFORE = frozenset(
    """man men woman women people person boy boys girl girls lady ladies guy guys male female couple kid kids child
    children house sox bull panda water ocean sea lake snow clouds waves rice bread beans onions tea cheese vegetables
    juice slice slices tree trees peel peels board belt trash lab powder jay bay""".split()
)
_SHADES = frozenset("light dark bright deep pale neon".split())


def _colours(caption: str) -> Iterator[Place]:
    found = list(_COLOURS.finditer(caption))
    if not found:
        return
    used = {_american(match[1]) for match in found}
    photo = _PHOTO_OF.search(caption)
    for match in found:
        start, end = match.span(1)
        colour = _american(match[1])
        noun = _NEXT_NOUN.match(caption, end)
        after = noun[1].lower() if noun else ""
        if after in _NO_COLOUR_BEFORE or (photo and photo.start() <= start < photo.end()):
            continue
        if colour == "orange" and (not after or after in _NOT_AFTER_COLOUR):
            continue  # the fruit
        barred = used.union(_NEAR[colour].split())
        if _word_before(caption, start) in _SHADES:
            barred |= {"black", "white"}
        yield start, end, [one for one in _PLAUSIBLE.get(after, _PALETTE) if one not in barred]


def _american(colour: str) -> str:
    return colour.lower().replace("grey", "gray")


_NOT_AFTER_COLOUR = frozenset(
    """in on at is are a an the that with sits sitting next lying laying cut from to of by for near beside hanging being
    has have which while inside behind under apple banana half halves""".split()
)


# Objects

# Themes, one a line; groups of words that may mean the same thing, parted by "|". A word is exchanged for the first
# word of another group of its theme.
_THEMES = """
dog puppy | cat kitten | horse pony | cow bull | goat | elephant | giraffe | zebra | bear | monkey | rabbit | lion tiger
bird duck pigeon seagull parrot swan goose chicken | butterfly | squirrel
car taxi van jeep cab | bus | truck | train tram trolley locomotive | boat ship sailboat canoe kayak | tractor
airplane plane jet | helicopter | kite | balloon
motorcycle bicycle bike motorbike scooter moped | car van truck | horse pony donkey | bus | tractor
skateboard | surfboard | snowboard | sled
frisbee disc | ball baseball football basketball | racket racquet | bat | rope
pizza | cake cupcake | salad | soup
sandwich burger hamburger hot_dog | donut doughnut | cookie | pancake | egg
banana | apple | carrot | lemon | strawberry | tomato
bed | couch sofa loveseat | table desk | chair bench stool armchair
toilet | sink | bathtub tub shower | refrigerator fridge freezer | oven stove microwave
laptop computer television monitor tv | phone telephone cellphone cell_phone | camera | book magazine newspaper | clock
umbrella parasol | suitcase backpack bag purse | guitar | teddy_bear | flag
cup mug glass | bowl | plate dish | bottle | vase | basket
knife | fork | spoon
hat cap helmet | tie necktie | scarf | dress skirt
beach shore | street road sidewalk highway
forest woods jungle | desert | city town | harbor
kitchen | bathroom restroom | bedroom | living_room | office | classroom
tree | fence | wall | bridge | tower | statue | lighthouse
river lake ocean pond stream | mountain hill
stop_sign | fire_hydrant | traffic_light | parking_meter | mailbox
"""
_IRREGULAR = {
    "knife": "knives",
    "goose": "geese",
    "man": "men",
    "woman": "women",
    "child": "children",
    "person": "people",
}
_ONE_FORM_ONLY = frozenset("woods tv salad soup restroom".split())


def _plural(word: str) -> str:
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if re.search(r"[^aeiou]y\Z", word):
        return word[:-1] + "ies"
    return word + ("es" if re.search(r"(?:s|x|ch|sh|potato|tomato)\Z", word) else "s")


def _object_table() -> tuple[dict[str, tuple[int, ...]], dict[str, list[str]]]:
    """Of each word, singular and plural: the groups that it is in, and the words that it may be exchanged for."""
    groups: dict[str, tuple[int, ...]] = {}
    others: dict[str, list[str]] = {}
    number = 0
    for line in _THEMES.strip().splitlines():
        theme = [group.replace("_", " ").split("  ") for group in _spaced(line)]
        for group in theme:
            number += 1
            heads = [other[0] for other in theme if other is not group]
            for word in group:
                groups[word] = (*groups.get(word, ()), number)
                others.setdefault(word, []).extend(heads)
                if word not in _ONE_FORM_ONLY:
                    many = _plural(word)
                    groups[many] = groups[word]
                    countable = [_plural(head) for head in heads if head not in _ONE_FORM_ONLY]
                    others.setdefault(many, []).extend(countable)
    return groups, others


def _spaced(line: str) -> list[str]:
    """The groups of a line, with two spaces between words."""
    return ["  ".join(group.split()) for group in line.split("|")]


_GROUPS, _OTHERS = _object_table()
_OBJECTS = _compiled(_any_of(tuple(_GROUPS)))
_OBJECT_HEADS = _compiled(_any_of(tuple(_GROUPS), after=r"(?![\w'’-])" + _HEAD))
# A noun after one of these is part of an expression: "polar bear", "school bus".
_NO_OBJECT_AFTER = frozenset(
    """air teddy polar grizzly panda black brown hot fire dump tow pickup pick mountain dirt sail row speed wine tennis
    baseball soccer foot beach hard cowboy coffee tea beer picnic christmas palm pine police race sports school decker
    steam fighter passenger freight commuter subway cable bumper toy stuffed lap golden guide lead high trash ice foul
    home bow cruise tug motor rocking arm pepper cherry guinea sea prairie grilled street lift office stop traffic
    parking sail life""".split()
)


def _objects(caption: str) -> Iterator[Place]:
    heads = list(_OBJECT_HEADS.finditer(caption))
    if not heads:
        return
    used = {group for match in _OBJECTS.finditer(caption) for group in _GROUPS[match[1].lower()]}
    for match in heads:
        word = match[1].lower()
        before = _word_before(caption, match.start(1))
        if before not in _NO_OBJECT_AFTER and before not in _GROUPS:
            yield *match.span(1), [one for one in _OTHERS[word] if used.isdisjoint(_GROUPS[one])]


# Numbers

_NUMBERS = {
    "two": ("three", "four", "five"),
    "three": ("two", "four", "five"),
    "four": ("two", "three", "six"),
    "five": ("two", "three"),
    "six": ("two", "three", "four"),
    "seven": ("two", "three", "four"),
    "eight": ("two", "three", "four"),
    "nine": ("two", "three", "four"),
    "ten": ("two", "three", "four"),
    "a couple of": ("four", "five"),
}
_COUNTED = _compiled(_any_of(tuple(_NUMBERS)) + r"(?=\s+[a-z])")
_NOT_COUNTED = frozenset(
    """story stories storey level levels lane lanes way ways tone toned tier tiered tiers wheeler wheelers piece sided
    year years point star foot feet day days different by to and or wheel wheels poster hands legs arms feet eyes of in
    on at is are with ears side sides part parts types kinds thirty o'clock people's passenger men's seater seat
    color colors door toppings others other sizes hour hours""".split()
)
_SINGLE = {
    word: _plural(word)
    for word in (*(word for word in _GROUPS if _plural(word) in _GROUPS), *_IRREGULAR)
} | {word: _plural(word) for word in ("boy", "girl", "lady", "guy", "skier", "surfer", "player")}
_SEVERAL = {many: one for one, many in _SINGLE.items()}
_DOING = r"(?=\s+(?!racing|building|railing|ceiling|clothing|evening|morning)\w+ing\b)"
_MIDDLE = r"((?:(?!(?:and|of|in|on|with|or|at|by|to|the|a|an)\b)[\w-]+\s+){0,2}?)"
_ALONE = _compiled(rf"\A(?:a|an|one)\s+{_MIDDLE}({'|'.join(_SINGLE)}){_DOING}")
_PAIR = _compiled(rf"\A(?:two|three|four)\s+{_MIDDLE}({'|'.join(_SEVERAL)}){_DOING}")
_ONE_AGREES = _compiled(
    r"\b(?:his|her|hers|its|it|he|she|him|himself|herself|itself|is|has|was|does|alone|another|"
    r"jumps|runs|walks|sits|stands|rides|holds|looks|plays|watches)\b"
)
_MANY_AGREE = _compiled(
    r"\b(?:their|theirs|them|they|themselves|each|other|others|another|are|have|were|do|together|both|all|one|team|"
    r"between|apart|side by side|in a row|group|couple)\b"
)


def _numbers(caption: str) -> Iterator[Place]:
    counted = False
    for match in _COUNTED.finditer(caption):
        word = match[1].lower()
        if _word_after(caption, match.end(1)) in _NOT_COUNTED:
            continue
        if word == "a couple of" or _word_before(caption, match.start(1)) not in ("number", "or"):
            counted = True
            yield *match.span(1), _NUMBERS[word]
    alone = _ALONE.match(caption)
    if alone and not counted and not _ONE_AGREES.search(caption, alone.end()):
        words = f"{alone[1]}{_SINGLE[alone[2].lower()]}"
        yield 0, alone.end(), [f"{number} {words}" for number in ("two", "three")]
    several = _PAIR.match(caption)
    if several and not _MANY_AGREE.search(caption, several.end()):
        words = f"{several[1]}{_SEVERAL[several[2].lower()]}"
        yield 0, several.end(), [f"{'an' if words[0].lower() in 'aeiou' else 'a'} {words}"]


# Age and sex

_PEOPLE = {
    "man": "woman boy",
    "woman": "man girl",
    "boy": "girl man",
    "girl": "boy woman",
    "guy": "woman boy",
    "lady": "man girl",
    "gentleman": "woman boy",
    "child": "- man woman",
    "kid": "- man woman",
    "toddler": "- man woman",
    "baby": "- man woman",
    "adult": "- child baby",
}
_PEOPLE |= {
    _plural(one): " ".join("-" if other == "-" else _plural(other) for other in others.split())
    for one, others in _PEOPLE.items()
    if one != "gentleman"
}
_PEOPLE["gentlemen"] = "women boys"
_MALE = frozenset("man men boy boys guy guys gentleman gentlemen".split())
_FEMALE = frozenset("woman women girl girls lady ladies".split())
_PERSON = _compiled(_any_of([word for word in _PEOPLE if not word.startswith(("bab", "adult"))]))
_BABY = _compiled(_any_of(("baby", "babies", "adult", "adults"), after=r"(?![\w'’-])" + _HEAD))
_AGED = frozenset(
    """young younger little small old older elderly teenage teen teenaged middle-aged tiny grown adult preteen
    baby infant""".split()
)
_NO_PERSON_AFTER = frozenset(
    "bearded bald pregnant balding baby infant snow gingerbread cow ball".split()
)
_NO_PERSON_BEFORE = frozenset("scout scouts friend friends made hole bug room rooms".split())
_HE = _compiled(r"\b(?:he|his|him|himself)\b")
_SHE = _compiled(r"\b(?:she|her|hers|herself)\b")
_GROWN = r"(?=\s+(?:\w+\s+)?(?:man|men|woman|women|lady|ladies|couple|guys?|people|gentlem[ae]n|adults?)\b)"
_ANIMAL = (
    r"(?=\s+(?:elephants?|giraffes?|zebras?|bears?|cows?|horses?|goats?|birds?|monkeys?|ducks?)\b)"
)
_AGES = (
    (_compiled(rf"\b(young){_GROWN}"), ("old", "elderly")),
    (_compiled(rf"\b(old|elderly|older){_GROWN}"), ("young",)),
    (_compiled(rf"\b(baby){_ANIMAL}"), ("adult",)),
    (_compiled(rf"\b(adult){_ANIMAL}"), ("baby",)),
)


def _ages(caption: str) -> Iterator[Place]:
    for pattern, options in _AGES:
        for match in pattern.finditer(caption):
            yield *match.span(1), options
    for pattern in (_PERSON, _BABY):
        for match in pattern.finditer(caption):
            before = _word_before(caption, match.start(1))
            if (
                before not in _NO_PERSON_AFTER
                and _word_after(caption, match.end(1)) not in _NO_PERSON_BEFORE
            ):
                yield *match.span(1), _other_people(match[1].lower(), before, caption)


def _other_people(word: str, before: str, caption: str) -> list[str]:
    """Whom `word` may be exchanged for: of the same age after a word of age, and of the sex that a pronoun names."""
    options = _PEOPLE[word].split()
    options = options[:1] if before in _AGED else options
    barred: set[str] = {"-"}
    if word not in _FEMALE and _HE.search(caption):
        barred |= _FEMALE
    if word not in _MALE and _SHE.search(caption):
        barred |= _MALE
    return [one for one in options if one not in barred]


# Relations

_THE = r"(?=\s+(?:an?|the|his|her|their|its|another|some|two|him|them)\b)"
_BASES = (
    r"(?=\s+(?:an?|the|his|her|their|its|another|some)\s+(?:(?!(?:and|of|in|on|with|at|by|to|near|next)\b)[\w-]+\s+){0,2}?"
    r"(?:tables?|desk|chairs?|bed|bench|couch|sofa|bridge|roof|blanket|counter|shelf|tree|branch|boat|car|truck|horse"
    r"|elephant|motorcycle|bicycle|bike|skateboard|rock|plate|stove|stage|laptop|suitcase|pillow|umbrella)\b)"
)
_LIE = r"\b(?:sit|sits|sitting|seated|lying|laying|lies|lays|stand|stands|standing|resting|rests|placed|parked|perched)\s+"
_WORN = (
    r"(?=\s+(?:an?|the|his|her|their)\s+(?:[\w-]+\s+){0,2}?"
    r"(?:hat|cap|helmet|jacket|coat|scarf|tie|mask|backpack|dress|shirt|sweater)\b)"
)
_RELATIONS = tuple(
    (_compiled(pattern), options)
    for pattern, options in (
        (rf"\b(on top of){_THE}", ("under",)),
        (rf"(?<!top )\b(?<!over )(on){_BASES}", ("under",)),
        (rf"\b(under|underneath|beneath){_THE}", ("on top of", "above")),
        (rf"\b(above){_THE}", ("below", "under")),
        (rf"\b(below){_THE}", ("above",)),
        (
            rf"\b(?:jump|leap|fly|hang|climb)(?:s|ed|ing|ies)?\s+(over){_THE}",
            ("under",),
        ),
        (r"\b(in front of)\b(?=\s+\w)", ("behind",)),
        (rf"\b(behind){_THE}", ("in front of",)),
        (rf"(?<!the )\b(inside of|inside){_THE}", ("outside",)),
        (rf"(?<!the )\b(outside of|outside){_THE}", ("inside",)),
        (r"(?<!the )\b(outside|outdoors)(?=\s*(?:[.,]|\Z))", ("indoors",)),
        (r"\b(indoors|inside)(?=\s*(?:[.,]|\Z))", ("outdoors",)),
        (rf"\b(next to|beside){_THE}", ("on top of", "under")),
        (rf"{_LIE}(near|by){_THE}", ("on top of", "under")),
        (rf"\b(?:jump|div|leap)(?:s|es|ed|ing)?\s+(into){_THE}", ("out of", "over")),
        (rf"\b(wearing){_WORN}", ("holding",)),
    )
)


def _relations(caption: str) -> Iterator[Place]:
    for pattern, options in _RELATIONS:
        for match in pattern.finditer(caption):
            yield *match.span(1), options


_FINDERS: dict[str, Callable[[str], Iterator[Place]]] = {
    "colour": _colours,
    "number": _numbers,
    "age": _ages,
    "relation": _relations,
    "object": _objects,
}
