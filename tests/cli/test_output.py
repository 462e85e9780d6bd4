from __future__ import annotations

import io

import pytest

from photosearch.base.records import Progress
from photosearch.cli import output
from photosearch.cli.output import ProgressLine, bar, facts, shown, span, table

HALF = Progress("indexing", done=500, total=1000, failed=2, rate=43.21, eta=12)


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_bar_fits_the_terminal() -> None:
    for width in (20, 60, 79, 200):
        assert len(bar(HALF, width)) <= max(width, len(facts(HALF)))
    assert bar(HALF, 200).startswith("[###############···············] indexing 500 of 1,000")
    assert facts(HALF) == "indexing 500 of 1,000, 43.2 photos/s, 0:12 left, 2 failed"
    assert len(bar(HALF, 20)) == 20


def test_on_a_terminal_the_bar_is_redrawn_in_place(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(output, "BAR_SECONDS", 0)
    stream = Terminal()
    line = ProgressLine(stream)
    line(HALF)
    line(HALF)
    line.end()
    assert stream.getvalue().count("\r") == 3 and "\n" not in stream.getvalue()


def test_without_a_terminal_plain_lines_are_printed_now_and_then(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    stream = io.StringIO()
    line = ProgressLine(stream)
    line(HALF)
    assert stream.getvalue() == ""
    monkeypatch.setattr(output, "QUIET_SECONDS", 0)
    line(HALF)
    line.end()
    assert stream.getvalue() == facts(HALF) + "\n"


@pytest.mark.parametrize(
    ("seconds", "said"), [(0, "0:00"), (7.4, "0:07"), (725, "12:05"), (3723, "1:02:03")]
)
def test_spans(seconds: float, said: str) -> None:
    assert span(seconds) == said


def test_columns() -> None:
    assert table([("1", "a"), ("10", "bcd")], "r") == [" 1  a", "10  bcd"]
    assert table([]) == []


def test_paths_never_reach_the_terminal_raw() -> None:
    assert shown("a\udce9\n\x1b[31m é") == "a\\xe9\\n\\x1b[31m é"


def test_a_note_brings_no_control_characters_to_the_terminal(
    capsys: pytest.CaptureFixture[str],
) -> None:
    output.note("a \x1b[31mred\x1b[0m\u202e “👨\u200d👩”")
    assert capsys.readouterr().err == "photosearch: a \\x1b[31mred\\x1b[0m\\u202e “👨\u200d👩”\n"
