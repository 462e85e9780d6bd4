"""The way in: words go to the command line; none, or `window` with files and folders, open the window.

Nothing is imported at the top: child processes started by *spawn* run this file again.
"""


def main() -> int:
    import sys

    from photosearch.base.streams import hold_streams

    hold_streams()
    words = sys.argv[1:]
    asks_help = any(word in ("-h", "--help") for word in words)
    if words and (words[0] != "window" or asks_help):
        from photosearch.cli import main as run
    else:
        import gc

        gc.disable()  # nothing that the start makes is garbage; the window's main turns it on again
        try:
            from photosearch.gui.shell.app import main as run
        except ImportError as error:  # a system library of Qt is missing
            print(f"photosearch: the window cannot be opened: {error}.", file=sys.stderr)
            print("`photosearch doctor` says what to install.", file=sys.stderr)
            return 1
        words = words[1:]
    return run(words)


if __name__ == "__main__":
    import multiprocessing

    multiprocessing.freeze_support()
    raise SystemExit(main())
