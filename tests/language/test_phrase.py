"""A query written as a sentence, and a sentence parsed into a query."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from photosearch.base.searches import Example, Mark, Query, Role
from photosearch.language.parsed import parse
from photosearch.language.phrase import ENGLISH, GERMAN, Grammar, said, understood


def test_a_query_as_a_sentence() -> None:
    like, unlike = Example("a.jpg"), Example("b.jpg", role="unlike")
    part = Example("c.jpg", region=(0, 0, 0.5, 0.5))
    sketch, style = Example("d.png", role="sketch"), Example("e.png", role="style")
    assert said(parse(Query("at night -people", (like,))), ["a.jpg"]) == (
        "like a.jpg, but ‘at night’, without ‘people’"
    )
    assert said(parse(Query("beach")), []) == "‘beach’"
    assert said(parse(Query("-a -b")), []) == "without ‘a’ and ‘b’"
    everything = Query("x", (unlike, sketch, like, style, part))
    assert said(parse(everything), ["b", "d", "a", "e", "c"]) == (
        "like a and a part of c, as drawn in d, in the style of e, but ‘x’, unlike b"
    )
    many = Query(examples=(like,) * 6)
    assert said(parse(many), list("abcdef")) == "like a, b, c and 3 others"
    assert len(said(parse(Query("x" * 5000)), [])) < 100


LIKE = Example("/x/a.jpg")
TWO = Query("at night -people", (LIKE, Example("/x/b b, c.png", role="style")))
NAMES = ("a.jpg", "b b, c.png")


@pytest.mark.parametrize(
    ("sentence", "words", "roles"),
    [
        ("like a.jpg, in the style of b b, c.png, but at noon", "at noon", ["like", "style"]),
        ("Like a.jpg but at noon without people and red cars", 'at noon -people -"red cars"', ["like"]),
        ("unlike a.jpg and b b, c.png", "", ["unlike", "unlike"]),
        ("like a.jpg, without b b, c.png", "", ["like", "unlike"]),
        ("a.jpg, by the sea, in spring", "by the sea, in spring", ["like"]),
        ("people like dogs", "people like dogs", []),
        ("like sunset.jpg", "like sunset.jpg", []),
        ("like a.jpg, but ‘a dog’s ball, like new’", "a dog’s ball, like new", ["like"]),
        ('like a.jpg, without "traffic light", ‘cars’ and trees', '-"traffic light" -cars -trees', ["like"]),
        ("like a.jpg, without", "", ["like"]),
        ("", "", []),
        ("like xa.jpg and a.jpgs", "like xa.jpg and a.jpgs", []),
    ],
)  # fmt: skip
def test_a_sentence_is_parsed(sentence: str, words: str, roles: list[str]) -> None:
    found = understood(sentence, TWO, NAMES)
    assert found.words == words
    assert [example.role for example in found.examples] == roles


def test_a_sentence_tells_two_pictures_of_one_name_apart() -> None:
    part = Example("/x/a.jpg", region=(0, 0, 0.5, 0.5))
    query = Query("x", (part, Example("/y/a.jpg")), strength=0.3, look=0.2)
    names = ("a.jpg", "a.jpg")
    assert understood("like a.jpg, but ‘x’", query, names).examples == (query.examples[1],)
    assert understood("like a part of a.jpg, but ‘x’", query, names) == replace(
        query, examples=(part,)
    )
    both = understood("like a.jpg and a.jpg, but ‘x’", query, names)
    assert both.examples == (replace(part, region=None), query.examples[1])


GERMAN_NAMES = ("a.jpg", "b.png", "c.jpg")


def test_a_query_as_a_german_sentence() -> None:
    part = Example("/x/b.png", role="style", region=(0, 0, 0.5, 0.5))
    third = Example("/x/c.jpg", role="unlike", region=(0, 0, 0.5, 0.5))
    query = Query("at night -people -cars", (LIKE, part, third))
    sentence = (
        "wie a.jpg, im Stil von einem Teil von b.png, aber ‚at night‘, nicht wie ein Teil von c.jpg, "
        "ohne ‚people‘ und ‚cars‘"
    )
    assert said(parse(query), GERMAN_NAMES, GERMAN) == sentence
    assert understood(sentence, query, GERMAN_NAMES, GERMAN) == query
    sketch = Query(examples=(replace(LIKE, role="sketch"),) * 6)
    assert said(parse(sketch), list("abcdef"), GERMAN) == "gezeichnet wie a, b, c und 3 weitere"


@pytest.mark.parametrize(
    ("sentence", "words", "roles"),
    [
        ("wie a.jpg, aber at noon, ohne people und red cars", 'at noon -people -"red cars"', ["like"]),
        ("anders als a.jpg und b.png", "", ["unlike", "unlike"]),
        ("Gezeichnet wie a.jpg, Im Stil von b.png", "", ["sketch", "style"]),
        ("wie a.jpg ohne b.png ohne „red cars“", '-"red cars"', ["like", "unlike"]),
        ("so wie gestern", "so wie gestern", []),
        ("wie a.jpg, aber ‚a dog’s ball, wie new‘", "a dog’s ball, wie new", ["like"]),
    ],
)  # fmt: skip
def test_a_german_sentence_is_parsed(sentence: str, words: str, roles: list[str]) -> None:
    query = Query("x", (LIKE, Example("/x/b.png"), Example("/x/c.jpg")))
    found = understood(sentence, query, GERMAN_NAMES, GERMAN)
    assert found.words == words
    assert [example.role for example in found.examples] == roles


@pytest.mark.parametrize("grammar", [ENGLISH, GERMAN])
def test_a_written_sentence_parses_back_to_the_query(grammar: Grammar) -> None:
    chance = random.Random(5)
    some = (
        "a",
        "like",
        "without",
        "and",
        "-b",
        "c,",
        "but",
        "wie",
        "ohne",
        "„y" if grammar is ENGLISH else "“x",
        '-"d e"',
        "1. and a.jpg",
        "ß-",
        grammar.quotes[0],
    )
    roles: tuple[Role, ...] = ("like", "unlike", "sketch", "style")
    for _ in range(2000):
        examples = tuple(
            Example(
                f"/{n}", role=chance.choice(roles), region=chance.choice([None, (0, 0, 1, 0.5)])
            )
            for n in range(chance.randrange(6))
        )
        query = Query(" ".join(chance.choices(some, k=chance.randrange(6))), examples)
        names = [f"{n}. and a.jpg" for n in range(len(examples))]
        sentence = said(parse(query), names, grammar, whole=True)
        assert understood(sentence, query, names, grammar) == query


@pytest.mark.parametrize("grammar", [ENGLISH, GERMAN])
@pytest.mark.parametrize("examples", [(), (LIKE,)])
def test_the_marks_of_a_sentence(grammar: Grammar, examples: tuple[Example, ...]) -> None:
    names = ["a.jpg"] * len(examples)
    for marks in (
        (Mark(image_id=1), Mark(image_id=2), Mark("/x.jpg", wanted=False)),
        (Mark("/y"),),
    ):
        query = Query("at night -people", examples, marks=marks)
        sentence = said(parse(query), names, grammar, whole=True)
        assert understood(sentence, query, names, grammar) == query
        begin = grammar.marked[0]
        assert begin in sentence
        cut = sentence[: sentence.index(begin)].rstrip(", ")
        assert understood(cut, query, names, grammar) == replace(query, marks=())
    unmarked = Query("marked: 2 more", examples)
    assert understood(said(parse(unmarked), names, whole=True), unmarked, names).words
    alone = Query(marks=(Mark(image_id=1, wanted=False),))
    assert said(parse(alone), []) == "marked: 1 not this"
    assert said(parse(alone), [], GERMAN) == "markiert: 1 nicht das"
    assert understood(said(parse(alone), []), alone, []) == alone
