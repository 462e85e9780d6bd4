"""The buttons that lead out of a trouble: what they say, and the names of what they do."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from photosearch.service.messages import Trouble

translate = QCoreApplication.translate


def ways_of(trouble: Trouble) -> list[tuple[str, str]]:
    """Labels and names, what helps most first; none if nothing but the hint helps."""
    return {
        "damaged": [
            (translate("WaysOfTrouble", "&Repair …"), "repair"),
            (translate("WaysOfTrouble", "Restore a &backup …"), "backups"),
            (translate("WaysOfTrouble", "Start a &new library …"), "new_library"),
        ],
        "disk": [(translate("WaysOfTrouble", "Show the library's f&older"), "library_folder")],
        "model": [(translate("WaysOfTrouble", "&Models …"), "models")],
        "": [],
    }[trouble.kind]


def ways_of_a_dead_engine() -> list[tuple[str, str]]:
    return [
        (translate("WaysOfTrouble", "Start ag&ain"), "restart"),
        (translate("WaysOfTrouble", "Open the lo&g folder"), "logs"),
        (translate("WaysOfTrouble", "&Report a problem …"), "report"),
    ]
