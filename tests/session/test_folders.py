"""Where things are kept, and when that may leave the computer."""

from __future__ import annotations

from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest

from bohica.session.folders import Folders, is_on_network, synced_by

MOUNTS = """\
/dev/sda1 / ext4 rw 0 0
server:/home /home/anna nfs4 rw 0 0
/dev/sdb1 /home/anna/disk ext4 rw 0 0
//server/share /mnt/my\\040share cifs rw 0 0
anna@server:/ /mnt/ssh fuse.sshfs rw 0 0
broken line
"""


def test_data_stay_local_and_documents_are_the_users() -> None:
    """Nothing is made by asking where it would be."""
    folders = Folders.of_user()
    assert folders.documents.name == "BOHICA"
    assert "BOHICA" in folders.data.parts
    assert "Roaming" not in folders.data.parts
    assert folders.sessions.parent == folders.data
    assert folders.protocols.parent == folders.decks.parent == folders.documents


def test_one_folder_may_hold_everything(tmp_path: Path) -> None:
    """`--data` replaces both, and nothing is made before something is written."""
    folders = Folders.under(tmp_path / "all")
    for path in (folders.sessions, folders.settings, folders.groups, folders.practice,
                 folders.decks, folders.protocols):  # fmt: skip
        assert path.is_relative_to(tmp_path / "all")
    assert list(tmp_path.iterdir()) == []
    assert Folders.under(Path("here")).data.is_absolute()


@pytest.mark.parametrize(
    ("path", "service"),
    [
        (PureWindowsPath(r"C:\Users\anna\OneDrive - Kommunen\Spel"), "OneDrive"),
        (PureWindowsPath(r"D:\Moln\Spel"), "OneDrive"),
        (PureWindowsPath(r"C:\Users\anna\AppData\Local\BOHICA"), ""),
        (PurePosixPath("/home/anna/Dropbox/spel"), "Dropbox"),
        (PurePosixPath("/Users/anna/Library/Mobile Documents/com~apple~CloudDocs/x"), "iCloud"),
        (PurePosixPath("/Users/anna/Library/CloudStorage/OneDrive-Kommunen/x"), "OneDrive"),
        (PurePosixPath("/home/anna/Nextcloud/x"), "Nextcloud"),
        (PurePosixPath("/home/anna/.local/share/BOHICA"), ""),
    ],
)
def test_synced_folders_are_known_by_name_and_environment(
    path: PurePosixPath | PureWindowsPath, service: str
) -> None:
    """OneDrive says where it is; the others have names."""
    assert synced_by(path, {"OneDriveCommercial": r"D:\Moln", "OneDrive": "", "HOME": "/"}) == (
        service
    )


@pytest.mark.parametrize(
    ("path", "network"),
    [
        ("/home/bo/x", False),
        ("/home/anna/x", True),
        ("/home/anna/disk/x", False),
        ("/mnt/my share/x", True),
        ("/mnt/ssh", True),
        ("/mnt/sshfs", False),
        ("//server/share/x", True),
        (r"\\server\share\x", True),
    ],
)
def test_network_folders_are_known_by_name_and_mount(path: str, network: bool) -> None:
    """The nearest mount decides."""
    assert is_on_network(Path(path), MOUNTS) == network


def test_there_is_one_warning(tmp_path: Path) -> None:
    """However many folders are synced; and none for a plain one."""
    assert Folders.under(tmp_path).warning() is None
    synced = Folders(tmp_path / "Dropbox" / "data", tmp_path / "OneDrive" / "BOHICA")
    warning = synced.warning()
    assert warning is not None
    assert warning.code == "session.folder.synced"
    assert warning.params == {"folder": str(synced.data), "service": "Dropbox"}
