"""Reads what a screen reader reads: asks the accessibility bus for the tree of the only application, and prints it as JSON.

A program of its own, as a screen reader is, for the system's Python with python3-dbus. Prints a list of [role, name, description,
states], parents before their children.
"""

from __future__ import annotations

import json
import time

import dbus

ROOT = "/org/a11y/atspi/accessible/root"
ACCESSIBLE = "org.a11y.atspi.Accessible"
PATIENCE = 30.0  # seconds until the application is on the bus
CHILDREN = 30  # of one element: a list may have a million
# Bits of the states in the AT-SPI protocol.
STATES = {4: "checked", 11: "focusable", 12: "focused", 23: "selected", 25: "showing"}


class Bus:
    def __init__(self) -> None:
        session = dbus.SessionBus()
        found = dbus.Interface(session.get_object("org.a11y.Bus", "/org/a11y/bus"), "org.a11y.Bus")
        self._bus = dbus.bus.BusConnection(found.GetAddress())

    def node(self, service: str, path: str) -> Node:
        return Node(self, self._bus.get_object(service, path, introspect=False))


class Node:
    def __init__(self, bus: Bus, proxy: dbus.proxies.ProxyObject) -> None:
        self._bus = bus
        self._proxy = proxy
        self._accessible = dbus.Interface(proxy, ACCESSIBLE)

    def _get(self, name: str) -> object:
        return self._proxy.Get(ACCESSIBLE, name, dbus_interface=dbus.PROPERTIES_IFACE)

    def children(self) -> list[Node]:
        count = min(CHILDREN, int(self._get("ChildCount")))
        return [self._bus.node(*self._accessible.GetChildAtIndex(place)) for place in range(count)]

    def told(self) -> list[object]:
        low, high = self._accessible.GetState()
        bits = int(low) | int(high) << 32
        states = [name for bit, name in STATES.items() if bits >> bit & 1]
        name, description = str(self._get("Name")), str(self._get("Description"))
        return [str(self._accessible.GetRoleName()), name, description, states]


def main() -> None:
    bus = Bus()
    registry = bus.node("org.a11y.atspi.Registry", ROOT)
    end = time.monotonic() + PATIENCE
    while not registry.children():
        if time.monotonic() > end:
            raise SystemExit("no application is on the accessibility bus")
        time.sleep(0.1)
    found, waiting = [], registry.children()
    while waiting:
        node = waiting.pop(0)
        try:
            told = node.told()
            below = node.children()
        except dbus.DBusException:  # it is gone by now
            continue
        if "showing" in told[3] or told[0] in ("application", "filler"):
            found.append(told)
            waiting = below + waiting
    print(json.dumps(found))


main()
