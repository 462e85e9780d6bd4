"""The entry point: without arguments, or with `window` or `--background`, it opens the window; else it runs the command line.

Nothing is imported at the top, because child processes started by *spawn* run this file again.
"""


def main() -> int:
    import sys

    from photosearch.base.streams import flush_or_discard, hold_streams

    hold_streams()
    words = sys.argv[1:]
    asks_help = any(word in ("-h", "--help") for word in words)
    if words and (words[0] not in ("window", "--background") or asks_help):
        from photosearch.cli import main as run
    else:
        import gc

        gc.disable()  # the start creates no garbage; the window's main enables it again
        try:
            from photosearch.gui.shell.app import main as run
        except ImportError as error:  # a system library of Qt is missing
            print(f"photosearch: the window cannot be opened: {error}.", file=sys.stderr)
            print("Run `photosearch doctor` to see what to install.", file=sys.stderr)
            return 1
        words = words[1:] if words[:1] == ["window"] else words
    code = run(words)
    flush_or_discard(sys.stderr)
    return code


if __name__ == "__main__":
    import multiprocessing

    multiprocessing.freeze_support()
    raise SystemExit(main())
