"""One exchanged word makes a caption wrong, and never makes it bad English."""

from __future__ import annotations

import numpy as np
import pytest

from photosearch.training.foils import KINDS, any_exchanged, exchanged


def foils(caption: str, kind: str, draws: int = 60) -> set[str]:
    """All foils that some draws give."""
    random = np.random.default_rng(3)
    found = {exchanged(caption, kind, random) for _ in range(draws)}
    return {foil for foil in found if foil is not None}


@pytest.mark.parametrize(
    ("kind", "caption", "some"),
    [
        ("colour", "A red bus at the kerb", "A green bus at the kerb"),
        ("colour", "A red bus at the kerb", "A blue bus at the kerb"),
        ("colour", "the grey mouse mat.", "the red mouse mat."),
        ("colour", "a brown dog asleep", "a black dog asleep"),
        ("colour", "a glass of red wine", "a glass of white wine"),
        ("number", "Two dogs on a lawn", "Three dogs on a lawn"),
        ("number", "a couple of dogs on a lawn", "five dogs on a lawn"),
        ("number", "A woman feeding birds", "Two women feeding birds"),
        ("number", "Three young men carrying a boat", "A young man carrying a boat"),
        ("number", "two elephants walking away", "an elephant walking away"),
        ("age", "A man rows a boat", "A boy rows a boat"),
        ("age", "The girls are laughing", "The boys are laughing"),
        ("age", "a young couple on a sofa", "an elderly couple on a sofa"),
        ("age", "An old man reading", "A young man reading"),
        ("age", "A baby in a cot", "A woman in a cot"),
        ("age", "a baby elephant and its mother", "an adult elephant and its mother"),
        ("age", "An adult with a drum", "A child with a drum"),
        ("relation", "A cat on a wooden table", "A cat under a wooden table"),
        ("relation", "A boy in front of the church", "A boy behind the church"),
        ("relation", "A tent next to a river", "A tent under a river"),
        ("relation", "People eating outside.", "People eating indoors."),
        ("object", "A dog runs through the snow", "A cat runs through the snow"),
        ("object", "Two horses in a meadow", "Two zebras in a meadow"),
        ("object", "she holds an umbrella", "she holds a suitcase"),
        ("object", "a suitcase by the door", "an umbrella by the door"),
        ("object", "someone eats a hot dog", "someone eats a donut"),
        ("object", "Kitchen with a window", "Bathroom with a window"),
    ],
)
def test_a_word_is_exchanged(kind: str, caption: str, some: str) -> None:
    found = foils(caption, kind, 300)
    assert some in found
    assert caption not in found


@pytest.mark.parametrize(
    ("kind", "caption"),
    [
        ("colour", "A kayak in white-water rapids"),
        ("colour", "An old black and white photo of a street"),
        ("colour", "orange juice in a glass"),
        ("colour", "An orange on a plate"),
        ("colour", "A black man with a guitar"),
        ("number", "A two story house"),
        ("number", "One of many"),
        ("number", "A man walking his dog"),  # "two men walking his dog"
        ("age", "A boy scout camp"),
        ("age", "a baby carriage in the park"),
        ("age", "A young horse"),
        ("age", "A person far away"),
        ("relation", "a bridge behind"),
        ("relation", "A road under construction"),
        ("relation", "The outside of a house"),
        ("object", "a man at the bus stop"),
        ("object", "A polar bear swims"),
        ("object", "horse racing in the rain"),
        ("object", "Nothing to be seen"),
    ],
)
def test_a_word_that_must_stay(kind: str, caption: str) -> None:
    assert not foils(caption, kind)


def test_a_compound_is_one_word() -> None:
    found = foils("a teddy bear", "object")
    assert "a guitar" in found
    assert not any("teddy" in foil for foil in found)


def test_words_that_mean_several_keep_several() -> None:
    found = foils("Two men looking at each other", "number")
    assert found == {f"{number} men looking at each other" for number in ("Three", "Four", "Five")}


def test_no_similar_colour_and_none_that_the_caption_names() -> None:
    found = foils("a red car beside a blue van", "colour", 400)
    assert "a yellow car beside a blue van" in found
    for wrong in ("pink car", "orange car", "blue car", "purple van", "red van", "black van"):
        assert not any(wrong in foil for foil in found)


def test_no_near_synonym_and_nothing_that_is_there() -> None:
    found = foils("a puppy with a cat", "object", 400)
    assert "a horse with a cat" in found
    assert not any(word in foil for foil in found for word in ("dog", "kitten"))
    assert "a cat with a cat" not in found


def test_a_pronoun_keeps_the_sex() -> None:
    assert foils("A man ties his shoes", "age") == {"A boy ties his shoes"}
    assert foils("A child with her doll", "age") == {"A woman with her doll"}


def test_a_word_of_age_keeps_the_age() -> None:
    assert foils("A little girl sings", "age") == {"A little boy sings"}


def test_after_a_shade_comes_no_black() -> None:
    found = foils("a light blue wall", "colour", 300)
    assert "a light green wall" in found
    assert not any("black" in foil or "white" in foil for foil in found)


def test_any_kind_in_turn() -> None:
    random = np.random.default_rng(5)
    weights = dict.fromkeys(KINDS, 1.0)
    caption = "Two red buses next to a woman with a dog"
    drawn = [any_exchanged(caption, random, weights) for _ in range(200)]
    assert {one[0] for one in drawn if one} == set(KINDS)
    assert all(one and one[1] != caption for one in drawn)
    assert any_exchanged("blue sky", random, {"number": 1.0, "colour": 0.0}) is None
    assert any_exchanged("Nothing here", random, weights) is None


def test_a_seed_repeats() -> None:
    one, two = (
        exchanged("A red bus and a green car", "colour", np.random.default_rng(9)) for _ in range(2)
    )
    assert one == two


def test_an_unknown_kind() -> None:
    with pytest.raises(KeyError):
        exchanged("A red bus", "smell", np.random.default_rng(1))
