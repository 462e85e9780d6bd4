"""Write a query as one sentence, and parse such a sentence back into a query."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property

from photosearch.base.frozen_class import frozen
from photosearch.base.searches import Example, Query, Role
from photosearch.language.parsed import ParsedQuery
from photosearch.language.terms import Terms, terms

# Placeholder characters for picture names and quoted text while a sentence is parsed.
_NAME, _TEXT = 0xE000, 0xF000
_NAME_MARK, _TEXT_MARK = "[\ue000-\uefff]", "[\uf000-\uf8ff]"


@frozen
class Grammar:
    """The phrases in which a language expresses a query.

    `roles`: the phrase that introduces a picture of each role; `heard`: further phrases that are only parsed, never
    written. `part`: "a part of" after the roles like and unlike, then after sketch and style. `others`: "{} others".
    `quotes`: opening and closing single quotation mark. `marked`: what begins the last part, on marked photos, and how many
    were called right and wrong.
    """

    roles: dict[Role, str]
    heard: dict[str, Role]
    but: str
    without: str
    also: str
    part: tuple[str, str]
    others: str
    quotes: tuple[str, str]
    marked: tuple[str, str, str]

    @cached_property
    def role_of(self) -> dict[str, Role]:
        """The role that each introducing phrase gives a picture. Before words, "without" introduces exclusions."""
        spoken: dict[str, Role] = {said: role for role, said in self.roles.items()}
        return {**spoken, **self.heard, self.without: "unlike"}

    @cached_property
    def keyword(self) -> re.Pattern[str]:
        words = "|".join(sorted((*self.role_of, self.but), key=len, reverse=True))
        return re.compile(rf"(?:^|[,\s]+)({words})(?=[\s,]|$)", re.IGNORECASE)

    @cached_property
    def quoted(self) -> str:
        """Pattern of quoted text. The closing mark is also an apostrophe, so it ends a quotation only before a comma, a
        keyword or the end of the sentence."""
        begin, end = self.quotes
        on = "|".join((self.also, self.but, *self.role_of))
        return rf"{begin}(.*?){end}(?=\s*(?:,|$|(?:{on})\b))|“(.*?)”|„(.*?)“|\"(.*?)\""

    @cached_property
    def mention(self) -> re.Pattern[str]:
        parts = "|".join(self.part)
        return re.compile(
            rf"(?:\b{self.also}\s+)?((?:{parts})\s+)?({_NAME_MARK})(?:\s*,)?", re.IGNORECASE
        )


ENGLISH = Grammar(
    roles={"like": "like", "sketch": "as drawn in", "style": "in the style of", "unlike": "unlike"},
    heard={"not like": "unlike"},
    but="but",
    without="without",
    also="and",
    part=("a part of", "a part of"),
    others="{} others",
    quotes=("‘", "’"),
    marked=("marked:", "{} more like this", "{} not this"),
)
GERMAN = Grammar(
    roles={
        "like": "wie",
        "sketch": "gezeichnet wie",
        "style": "im Stil von",
        "unlike": "nicht wie",
    },
    heard={"anders als": "unlike", "ähnlich wie": "like"},
    but="aber",
    without="ohne",
    also="und",
    part=("ein Teil von", "einem Teil von"),
    others="{} weitere",
    quotes=("‚", "‘"),
    marked=("markiert:", "{} mehr davon", "{} nicht das"),
)
GRAMMARS = {"en": ENGLISH, "de": GERMAN}


def said(
    parsed: ParsedQuery, names: Sequence[str], grammar: Grammar = ENGLISH, *, whole: bool = False
) -> str:
    """The query as a sentence: "like a.jpg, but ‘at night’, without ‘people’". `names`: its pictures' names, in order.

    `whole`: shorten nothing, so that `understood` can parse the sentence.
    """
    asked, examples = parsed.terms, parsed.query.examples
    begin, end = grammar.quotes

    def pictures(role: Role) -> str:
        part = grammar.part[role in ("sketch", "style")]
        found = [
            f"{part} {name}" if example.region else name
            for example, name in zip(examples, names, strict=True)
            if example.role == role
        ]
        return f"{grammar.roles[role]} {_list(found, grammar, whole)}" if found else ""

    parts = [said for role in ("like", "sketch", "style") if (said := pictures(role))]
    if asked.wanted:
        wanted = f"{begin}{_short(asked.wanted, whole)}{end}"
        parts.append(f"{grammar.but} {wanted}" if parts else wanted)
    parts.append(pictures("unlike"))
    if asked.unwanted:
        away = [f"{begin}{_short(term, whole)}{end}" for term in asked.unwanted]
        parts.append(f"{grammar.without} {_list(away, grammar, whole)}")
    parts.append(marked(parsed.query, grammar))
    return ", ".join(filter(None, parts))


def marked(query: Query, grammar: Grammar = ENGLISH) -> str:
    """How many photos are marked: "marked: 2 more like this, 1 not this"; "" if there are none."""
    if not query.marks:
        return ""
    begin, more, less = grammar.marked
    right = sum(mark.wanted for mark in query.marks)
    wrong = len(query.marks) - right
    counted = [more.format(right)] * bool(right) + [less.format(wrong)] * bool(wrong)
    return f"{begin} {', '.join(counted)}"


@frozen
class _Mention:
    """A picture's name in a sentence. `role`: None if the sentence gives none. `part`: "a part of" precedes it."""

    name: str
    role: Role | None
    part: bool


def understood(
    sentence: str,
    query: Query,
    names: Sequence[str],
    grammar: Grammar = ENGLISH,
    asked: Terms | None = None,
) -> Query:
    """`query` changed to match the edited `sentence`; the inverse of `said`. `names`: its pictures' names, in order.
    `asked`: what its words say, if names of the library are known.

    Pictures that the sentence no longer names are dropped from the query, and so are the marks if it says nothing of them.
    Words need no quotation marks; any text that has no other meaning counts as words.
    """
    text = re.sub(f"{_NAME_MARK}|{_TEXT_MARK}", " ", sentence)
    marks = query.marks
    if marks:
        text, told_of, _counts = text.rpartition(grammar.marked[0])
        text, marks = (text, marks) if told_of else (_counts, ())
    known = sorted({name for name in names if name}, key=len, reverse=True)
    quoted: list[str] = []

    def mark(found: re.Match[str]) -> str:
        if found.group(0) in known:
            return chr(_NAME + known.index(found.group(0)))
        quoted.append(next(filter(None, found.groups()), ""))
        return chr(_TEXT + len(quoted) - 1)

    either = [*(rf"(?<!\w){re.escape(name)}(?!\w)" for name in known), f"(?i:{grammar.quoted})"]
    text = re.sub("|".join(either), mark, text)
    role_of = {said.lower(): role for said, role in grammar.role_of.items()}
    pieces = ["", *grammar.keyword.split(text)]
    mentions: list[_Mention] = []
    wanted: list[str] = []
    unwanted: list[str] = []
    for keyword, piece in zip(pieces[::2], pieces[1::2], strict=True):
        role = role_of.get(keyword.lower())
        named = grammar.mention.findall(piece)
        mentions += [_Mention(known[ord(mark) - _NAME], role, bool(part)) for part, mark in named]
        rest = grammar.mention.sub(" ", piece)
        if keyword.lower() == grammar.without:
            unwanted += re.split(rf",|\b{grammar.also}\b|(?={_TEXT_MARK})", rest)
        elif role and not named and rest.strip(" ,"):
            wanted.append(f"{keyword} {rest}")
        else:
            wanted.append(rest)

    def spelt(part: str) -> str:
        part = re.sub(_TEXT_MARK, lambda mark: quoted[ord(mark[0]) - _TEXT], part.strip(" ,"))
        return " ".join(part.split())

    away = tuple(term.replace('"', "") for term in map(spelt, unwanted) if term)
    asked = asked or terms(query)
    # The sentence does not state the conditions, so it cannot change them.
    told = Terms(" ".join(filter(None, map(spelt, wanted))), away, asked.conditions)
    edited = replace(
        query, words=told.typed, examples=_mentioned(mentions, query, names), marks=marks
    )
    as_typed = replace(edited, words=query.words)
    same = told == asked and bool(edited.examples) == bool(query.examples)
    return as_typed if same or terms(as_typed) == terms(edited) else edited


def _mentioned(
    mentions: Sequence[_Mention], query: Query, names: Sequence[str]
) -> tuple[Example, ...]:
    """The query's pictures that the sentence mentions, in query order, with the role and region that it gives them."""
    found: dict[int, Example] = {}
    for exactly in (
        True,
        False,
    ):  # of two pictures with one name, prefer the one that matches exactly
        rest = []
        for mention in mentions:
            for place, (example, name) in enumerate(zip(query.examples, names, strict=True)):
                role = mention.role or example.role
                fits = role == example.role and mention.part == bool(example.region)
                if place not in found and name == mention.name and (fits or not exactly):
                    region = example.region if mention.part else None
                    found[place] = replace(example, role=role, region=region)
                    break
            else:
                rest.append(mention)
        mentions = rest
    return tuple(found[place] for place in sorted(found))


def _list(names: Sequence[str], grammar: Grammar, whole: bool) -> str:
    if len(names) > 4 and not whole:
        names = [*names[:3], grammar.others.format(len(names) - 3)]
    return f" {grammar.also} ".join(filter(None, [", ".join(names[:-1]), *names[-1:]]))


def _short(text: str, whole: bool) -> str:
    return text if whole or len(text) <= 80 else text[:79] + "…"
