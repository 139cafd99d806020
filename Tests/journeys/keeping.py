"""The database verified, copied, backed up and restored by command, and what the commands say when somebody has written to it."""

import sqlite3
import stat

from .cases import CASES


def tell(story):
    case = next(case for case in CASES if case.id == "kent-2010")
    folder = story.folder / "keeping"
    folder.mkdir()
    site, copied, backup, restored = (folder / f"{name}.db" for name in ("site", "copied", "backup", "restored"))
    story.run("import-case", case.folder, "--database", f"sqlite:{site}")
    story.run("seal", "--database", f"sqlite:{site}", "--seals", folder)
    whole = story.run("verify", "--database", f"sqlite:{site}", "--seals", folder).stdout.decode()
    story.expect("1 seal kept elsewhere" in whole and "Nothing is wrong." in whole, f"verify says {whole}")
    story.run("copy", "--from", f"sqlite:{site}", "--to", f"sqlite:{copied}")
    story.run("backup", "--database", f"sqlite:{site}", "--to", backup)
    story.expect(stat.S_IMODE(backup.stat().st_mode) == 0o600, "others may read the backup")
    story.run("backup", "--database", f"sqlite:{site}", "--to", backup, status=2)
    key = ("--key-file", f"{site}.key")
    story.run("restore", "--from", backup, "--database", f"sqlite:{restored}", *key)
    story.run("restore", "--from", backup, "--database", f"sqlite:{restored}", *key, status=2)
    for file in (copied, backup, restored):
        told = story.run("verify", "--database", f"sqlite:{file}", *key).stdout.decode()
        story.expect(told.splitlines()[0] == whole.splitlines()[0], f"{file.name} has another head: {told}")
    altered(story, folder, restored, key)
    story.run("verify", "--database", f"sqlite:{folder}/nowhere.db", status=2)
    story.expect(not (folder / "nowhere.db").exists(), "verify makes a database where there is none")


def altered(story, folder, file, key):
    with sqlite3.connect(file) as database:
        database.execute("update post set grade = 'KR99' where reference = (select min(reference) from post)")
    database.close()
    told = story.run("verify", "--database", f"sqlite:{file}", *key, status=1).stdout.decode()
    story.expect("The table says “KR99”." in told, f"verify does not name what was altered: {told}")
    again = folder / "again.db"
    story.run("restore", "--from", file, "--database", f"sqlite:{again}", *key, status=2)
    story.expect(not again.exists(), "a backup that was altered is put back")
    told = story.run("copy", "--from", f"sqlite:{file}", "--to", f"sqlite:{again}", *key, status=1).stdout.decode()
    story.expect("was altered before it was copied" in told, f"copy does not say that the source was altered: {told}")
