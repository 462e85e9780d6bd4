"""Where a folder is: the table of mounts, ids of volumes, and spots."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from photosearch.base.records import FORMER_VOLUME, Place
from photosearch.indexing import volumes
from photosearch.indexing.volumes import Mount, Mounts, Spot, Whereabouts, is_at

TABLE = rb"""22 1 8:1 / / rw - ext4 /dev/sda1 rw
23 22 8:17 / /media/SONY\040CARD rw,nosuid shared:9 - vfat /dev/sdb1 rw
24 22 8:1 /home/ann/photos /srv/photos rw - ext4 /dev/sda1 rw
25 22 0:41 / /mnt/nas rw master:1 propagate_from:2 - nfs4 box:/export rw
26 22 0:44 /@home /home2 rw - btrfs /dev/sdc1 rw
27 22 0:39 / /mnt/twice rw - tmpfs first rw
28 22 0:40 / /mnt/twice rw - tmpfs second rw
29 22 8:49 / /home/bob/usb rw - ext4 /dev/sdd1 rw
a broken line
"""


@pytest.fixture
def mounts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Mounts:
    table = tmp_path / "mountinfo"
    table.write_bytes(TABLE)
    monkeypatch.setattr(volumes, "MOUNTS", str(table))
    monkeypatch.setattr(os.path, "realpath", os.path.normpath)
    monkeypatch.setattr(volumes, "_volume_id", lambda _point, mount: (mount.source, ""))
    return Mounts.read()


def test_the_table_of_mounts_is_read(mounts: Mounts) -> None:
    card = mounts.by_point["/media/SONY CARD"]
    assert card == Mount("/media/SONY CARD", "/", "vfat", "/dev/sdb1", (8, 17))
    assert mounts.by_point["/mnt/nas"].source == "box:/export"
    assert mounts.by_point["/mnt/twice"].source == "second", "the later one hides the other"
    assert len(mounts.by_point) == 7


def test_all_names_of_a_folder_have_the_same_spot(mounts: Mounts) -> None:
    assert mounts.spot("/srv/photos/2019") == mounts.spot("/home/ann/photos/2019")
    assert mounts.spot("/srv/photos/2019") == Spot("/dev/sda1", "/home/ann/photos/2019")
    assert mounts.spot("/home2/x").inside == "/@home/x"
    names = set(mounts.names(Spot("/dev/sda1", "/home/ann/photos/2019")))
    assert names == {"/home/ann/photos/2019", "/srv/photos/2019"}
    assert list(mounts.names(Spot("/dev/sda1", "/home/bob"))) == ["/home/bob"]
    assert list(mounts.names(Spot("/dev/sda1", "/home/bob/usb/2019"))) == [], "the stick hides it"


def test_only_some_volumes_keep_inodes(mounts: Mounts) -> None:
    paths = ("/x", "/media/SONY CARD", "/mnt/nas", "/home2", "/mnt/twice")
    assert [mounts.spot(path).keeps for path in paths] == [True, False, True, True, True]


@pytest.mark.skipif(sys.platform != "linux", reason="device files of Linux")
def test_a_volume_is_known_by_its_uuid(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "1234-ABCD").symlink_to("/dev/null")
    monkeypatch.setattr(volumes, "BY_UUID", str(tmp_path))
    number = os.stat("/dev/null").st_rdev
    device = os.major(number), os.minor(number)
    mount = Mount(str(tmp_path), "/", "vfat", "/dev/sdb1", device)
    assert volumes._volume_id(str(tmp_path), mount)[0] == "uuid:1234-ABCD"
    by_source = Mount(str(tmp_path), "/", "btrfs", "/dev/null", (0, 99))
    assert volumes._volume_id(str(tmp_path), by_source)[0] == "uuid:1234-ABCD"
    other = Mount(str(tmp_path), "/", "tmpfs", "none", (0, 98))
    fsid = f"{os.statvfs(tmp_path).f_fsid:x}"
    assert volumes._volume_id(str(tmp_path), other) == (f"fsid:{fsid}", fsid)
    share = Mount("/gone", "/", "cifs", "//box/photos", (0, 97))
    assert volumes._volume_id("/gone", share) == ("net://box/photos", "")


def test_a_place_is_recognised_by_volume_and_folder() -> None:
    def at(volume: str, inside: str, spot: Spot) -> bool:
        return is_at(Place(1, 1, "", "root", volume, inside), spot)

    spot = Spot("uuid:1", "/DCIM", former="77")
    assert at("uuid:1", "/DCIM", spot) and at("uuid:1", "", spot)
    assert not at("uuid:2", "/DCIM", spot) and not at("uuid:1", "/other", spot)
    assert at("", "/DCIM", spot), "unknown"
    assert at(FORMER_VOLUME + "77", "", spot) and not at(FORMER_VOLUME + "78", "", spot)


def test_whereabouts_of_real_folders(tmp_path: Path) -> None:
    from photosearch.base.records import Root

    (tmp_path / "there").mkdir()
    spot = Mounts.read().spot(str(tmp_path / "there"))
    roots = [Root(1, str(tmp_path / "there")), Root(2, str(tmp_path / "gone"))]
    places = [
        Place(1, 1, "", "root", spot.volume, spot.inside),
        Place(2, 2, "", "root", spot.volume, f"{spot.inside}x"),
        Place(3, 1, "", "root", "uuid:another", spot.inside),
    ]
    where = Whereabouts(roots, places)
    assert {place: where.is_there(place) for place in where} == {1: True, 2: False, 3: False}
