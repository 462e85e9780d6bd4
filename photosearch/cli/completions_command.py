"""`completions bash|zsh|fish`: what a shell reads to complete commands and options, made from the parser itself."""

from __future__ import annotations

import argparse
from argparse import Namespace
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from photosearch.cli.parser import build
from photosearch.cli.stop import Stop


@dataclass(frozen=True)
class Known:
    """What may follow a command such as ("model", "get"), or () for the program. `words`: commands or choices and what they
    do; `options` likewise; `values`: the choices of options that have some."""

    path: tuple[str, ...]
    words: dict[str, str]
    options: dict[str, str]
    values: dict[str, list[str]]


def completions(args: Namespace, stop: Stop) -> int:
    """Print the script of the shell."""
    print(SHELLS[args.shell](list(_known(build(), ()))))
    return 0


def _known(parser: argparse.ArgumentParser, path: tuple[str, ...]) -> Iterator[Known]:
    words: dict[str, str] = {}
    options: dict[str, str] = {}
    values: dict[str, list[str]] = {}
    below: list[tuple[argparse.ArgumentParser, tuple[str, ...]]] = []
    for action in parser._actions:
        said = _one_line(action.help)
        if isinstance(action, argparse._SubParsersAction):
            told = {one.dest: _one_line(one.help) for one in action._choices_actions}
            words |= {name: told.get(name, "") for name in action.choices}
            below += [(one, (*path, name)) for name, one in action.choices.items()]
        elif action.option_strings:
            options |= dict.fromkeys(action.option_strings, said)
            if action.choices:
                values |= {key: [str(c) for c in action.choices] for key in action.option_strings}
        elif action.choices:
            words |= {str(choice): "" for choice in action.choices}
    yield Known(path, words, options, values)
    for one, name in below:
        yield from _known(one, name)


def _one_line(text: str | None) -> str:
    said = " ".join((text or "").replace("%%", "%").split())
    return "" if said == argparse.SUPPRESS else said


def bash(known: list[Known]) -> str:
    """Where no word or option fits, bash completes the names of files."""
    lines = [
        "_photosearch() {",
        '  local current="${COMP_WORDS[COMP_CWORD]}" before="${COMP_WORDS[COMP_CWORD-1]}"',
        '  local command="" words="" options="" values="" at',
        "  for ((at = 1; at < COMP_CWORD; at++)); do",
        '    case "$command ${COMP_WORDS[at]}" in',
        f'      {_alternatives(known)}) command+=" ${{COMP_WORDS[at]}}" ;;',
        "    esac",
        "  done",
        '  case "$command" in',
    ]
    for one in known:
        lines.append(f'    "{"".join(f" {name}" for name in one.path)}")')
        lines.append(f'      words="{" ".join(one.words)}"; options="{" ".join(one.options)}"')
        if one.values:
            lines.append('      case "$before" in')
            lines += [f'        {o}) values="{" ".join(v)}" ;;' for o, v in one.values.items()]
            lines.append("      esac")
        lines.append("      ;;")
    lines += [
        "  esac",
        '  [[ $current == -* ]] && words="$options"',
        '  [[ -n $values ]] && words="$values"',
        '  mapfile -t COMPREPLY < <(compgen -W "$words" -- "$current")',
        "}",
        "complete -o default -F _photosearch photosearch",
    ]
    return "\n".join(lines)


def _alternatives(known: list[Known]) -> str:
    return "|".join(
        '"' + "".join(f" {name}" for name in one.path) + '"' for one in known if one.path
    )


def zsh(known: list[Known]) -> str:
    lines = [
        "#compdef photosearch",
        "_photosearch() {",
        '  local command="" word',
        "  for word in ${words[2,CURRENT-1]}; do",
        '    case "$command $word" in',
        f'      {_alternatives(known)}) command+=" $word" ;;',
        "    esac",
        "  done",
        "  local -a found options values",
        '  case "$command" in',
    ]
    for one in known:
        lines.append(f'    "{"".join(f" {name}" for name in one.path)}")')
        lines.append(f"      found=({_zsh_list(one.words)})")
        lines.append(f"      options=({_zsh_list(one.options)})")
        if one.values:
            lines.append('      case "${words[CURRENT-1]}" in')
            lines += [f"        {o}) values=({' '.join(v)}) ;;" for o, v in one.values.items()]
            lines.append("      esac")
        lines.append("      ;;")
    lines += [
        "  esac",
        "  if (( $#values )); then compadd -- $values",
        '  elif [[ "${words[CURRENT]}" == -* ]]; then _describe option options',
        "  elif (( $#found )); then _describe command found",
        "  else _files",
        "  fi",
        "}",
        'if [[ "${funcstack[1]}" == _photosearch ]]; then _photosearch "$@"; else compdef _photosearch photosearch; fi',
    ]
    return "\n".join(lines)


def _zsh_list(told: dict[str, str]) -> str:
    return " ".join(_quoted(f"{word}:{said}" if said else word) for word, said in told.items())


def fish(known: list[Known]) -> str:
    lines = []
    for one in known:
        seen = "; and ".join(f"__fish_seen_subcommand_from {name}" for name in one.path)
        here = _quoted(seen or "__fish_use_subcommand")
        if one.words:
            deeper = f"not __fish_seen_subcommand_from {' '.join(one.words)}"
            alone = _quoted(f"{seen}; and {deeper}") if seen else here
            lines += [
                f"complete -c photosearch -f -n {alone} -a {word} -d {_quoted(said)}"
                for word, said in one.words.items()
            ]
        for option, said in one.options.items():
            name = option.lstrip("-")
            kind = "-l" if option.startswith("--") else "-s"
            values = (
                f" -x -a {_quoted(' '.join(one.values[option]))}" if option in one.values else ""
            )
            lines.append(
                f"complete -c photosearch -n {here} {kind} {name}{values} -d {_quoted(said)}"
            )
    return "\n".join(lines)


def _quoted(text: str) -> str:
    """For a shell, in single quotes; no help text has an apostrophe that this would change the sense of."""
    return "'" + text.replace("\\", "").replace("'", "’") + "'"


SHELLS: Final = {"bash": bash, "zsh": zsh, "fish": fish}
