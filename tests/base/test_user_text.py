"""Sentences keep their code and values on every way that they take."""

from __future__ import annotations

import copy
import json
import multiprocessing
from multiprocessing.connection import Connection

from photosearch.base.errors import FileError, UserError
from photosearch.base.user_text import UserText, joined, say, say_count
from photosearch.service.messages import Trouble


def answer_in_kind(conn: Connection) -> None:
    """In a child: send back what comes."""
    conn.send(conn.recv())


def test_the_english_wording_is_the_text_itself() -> None:
    told = say("There is no folder {folder}.", folder="/photos/{2024}")
    assert told == "There is no folder /photos/{2024}."
    assert json.loads(json.dumps({"text": told})) == {"text": told}
    assert {told: 1}["There is no folder /photos/{2024}."] == 1


def test_numbers_are_grouped_and_floats_have_the_decimals_of_the_text() -> None:
    assert say("{n} photos", n=12_345) == "12,345 photos"
    assert say("cosine {cosine:.3f}", cosine=0.98765) == "cosine 0.988"


def test_what_is_neither_text_nor_number_becomes_text() -> None:
    told = say("It cannot be read: {error}.", error=ValueError("bad {} bytes"))
    assert told == "It cannot be read: bad {} bytes."
    assert told.values == {"error": "bad {} bytes"}


def test_a_count_chooses_the_wording_and_keeps_one_code() -> None:
    one, many = (say_count(n, "1 photo is away.", "{n} photos are away.") for n in (1, 2_000))
    assert (one, many) == ("1 photo is away.", "2,000 photos are away.")
    assert one.code == many.code and (one.number, many.number) == (1, 2_000)


def test_joined_parts_stay_sentences() -> None:
    first, second = say("One."), say("Two {x}.", x="{")
    both = joined([first, "", second])
    assert both == "One. Two {." and isinstance(both, UserText)
    assert list(both.values.values()) == [first, second]
    assert joined(["", ""]) == "" and joined(["", second]) is second


def test_a_text_crosses_the_pipe_of_a_process_with_its_values() -> None:
    inner = say("no file {name}, which its model.json names", name="image.onnx")
    sent = Trouble(
        7, say("{folder} has {what}.", folder="/m/\udcff", what=inner), say_count(1, "a", "{n}")
    )
    spawn = multiprocessing.get_context("spawn")
    ours, theirs = spawn.Pipe()
    child = spawn.Process(target=answer_in_kind, args=(theirs,))
    child.start()
    ours.send(sent)
    came = ours.recv()
    child.join()
    assert came == sent
    assert isinstance(came.text, UserText) and came.text.code == "{folder} has {what}."
    assert isinstance(came.text.values["what"], UserText)
    assert came.text.values["what"].values == {"name": "image.onnx"}
    assert (came.hint.code, came.hint.number) == ("{n}", 1)
    assert copy.deepcopy(came).text.values == sent.text.values


def test_an_error_keeps_both_of_its_sentences() -> None:
    error = UserError(say("There is no file {path}.", path="a.jpg"), say("Choose another picture."))
    assert str(error) == error.whole == "There is no file a.jpg. Choose another picture."
    assert [part.code for part in error.whole.values.values()] == [
        "There is no file {path}.",
        "Choose another picture.",
    ]
    again = FileError("a.jpg", "corrupt", say("The file is empty.")).__reduce__()[1]
    assert isinstance(again[2], UserText)
