"""The way in: words go to the command line, none opens the window.

Nothing is imported at the top: child processes started by *spawn* run this file again.
"""


def main() -> int:
    import sys

    if len(sys.argv) > 1:
        from photosearch.cli import main as run
    else:
        try:
            from photosearch.gui.app import main as run
        except ImportError as error:  # a system library of Qt is missing
            print(f"photosearch: the window cannot be opened: {error}.", file=sys.stderr)
            print("`photosearch doctor` says what to install.", file=sys.stderr)
            return 1
    return run(sys.argv[1:])


if __name__ == "__main__":
    import multiprocessing

    multiprocessing.freeze_support()
    raise SystemExit(main())
