"""Does with the SQLite of this machine what the guest did, and looks through the database that the guest has made."""
import os, sqlite3, sys

SUMS = "SELECT count(*), sum(id), sum(amount), sum(length(name)), sum(length(body)) FROM item INDEXED BY "
script, own, guests = sys.argv[1:]


def rows(database, statement):
    return ["|".join(str(value) for value in row) for row in database.execute(statement)]


database = sqlite3.connect(own, isolation_level=None)
for statement in open(script):
    for row in rows(database, statement):
        print(row)
other = sqlite3.connect(f"file:{guests}?mode=ro", uri=True)
problems = [] if os.path.getsize(guests) > 100_000_000 else ["it is smaller than 100 MB"]
problems += [problem for problem in rows(other, "PRAGMA integrity_check") if problem != "ok"]
for index in "by_name", "by_amount":
    if rows(other, SUMS + index) != rows(database, SUMS + index):
        problems.append(f"its contents differ by index {index}")
sys.exit("\n".join(problems) or 0)
