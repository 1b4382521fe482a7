"""Counts the same ballots with another library; prints one JSON object.

Reading the file is not timed, making the library's own ballots is timed apart. Arguments: library,
seats, files. The file is CSV of approvals, BLT of rankings or a pabulib file, as the library counts.
"""

import json
import resource
import sys
import time
from collections import Counter
from pathlib import Path

library, seats, files = sys.argv[1], int(sys.argv[2]), sys.argv[3:]


def approvals(path):
    head, *lines = Path(path).read_text().splitlines()
    width = len(head.split(","))
    rows = [[at for at, cell in enumerate(line.split(",")) if cell == "1"] for line in lines]
    return head.split(","), width, rows


def rankings(path):
    lines = Path(path).read_text(encoding="utf-8-sig").splitlines()
    count, places = map(int, lines[0].split()[:2])
    rows, at = [], 1
    while (cells := lines[at].split()) != ["0"]:
        if int(cells[0]) > 0:
            rows.append((int(cells[0]), [int(one) - 1 for one in cells[1:-1]]))
        at += 1
    names = [lines[at + 1 + one].strip().strip('"') for one in range(count)]
    return names, places, [row for row in rows if row[1]]


def with_abcvoting(rule):
    from abcvoting import abcrules
    from abcvoting.preferences import Profile

    names, width, rows = approvals(files[0])
    began = time.perf_counter()
    profile = Profile(width)
    profile.add_voters(rows)
    made = time.perf_counter()
    algorithm = "standard" if rule == "av" else "gmpy2-fractions"
    found = abcrules.compute(rule, profile, seats, algorithm=algorithm, resolute=True)
    return [[names[one] for one in found[0]]], made - began, time.perf_counter() - made


def with_pyrankvote():
    from pyrankvote import Ballot, Candidate, single_transferable_vote

    winners, making, counting = [], 0.0, 0.0
    for names, places, rows in map(rankings, files):
        began = time.perf_counter()
        people = [Candidate(name) for name in names]
        ballots = [
            Ballot([people[one] for one in row]) for weight, row in rows for _ in range(weight)
        ]
        made = time.perf_counter()
        found = single_transferable_vote(people, ballots, seats or places)
        counting += time.perf_counter() - made
        making += made - began
        winners.append([one.name for one in found.get_winners()])
    return winners, making, counting


def with_votekit():
    from votekit import RankBallot, RankProfile
    from votekit.elections import STV

    winners, making, counting = [], 0.0, 0.0
    for names, places, rows in map(rankings, files):
        began = time.perf_counter()
        papers = Counter()
        for weight, row in rows:
            papers[tuple(row)] += weight
        profile = RankProfile(
            ballots=[
                RankBallot(ranking=[{names[one]} for one in row], weight=weight)
                for row, weight in papers.items()
            ],
            candidates=names,
        )
        made = time.perf_counter()
        found = STV(profile, n_seats=seats or places, simultaneous=False, tiebreak="first_place")
        counting += time.perf_counter() - made
        making += made - began
        winners.append([name for place in found.get_elected() for name in place])
    return winners, making, counting


def with_pabutools():
    from pabutools.election import Cost_Sat, parse_pabulib
    from pabutools.rules import method_of_equal_shares

    winners, making, counting = [], 0.0, 0.0
    for path in files:
        began = time.perf_counter()
        instance, profile = parse_pabulib(path)
        made = time.perf_counter()
        found = method_of_equal_shares(instance, profile, sat_class=Cost_Sat)
        counting += time.perf_counter() - made
        making += made - began
        winners.append([project.name for project in found])
    return winners, making, counting


LIBRARIES = {
    "abcvoting av": lambda: with_abcvoting("av"),
    "abcvoting seqphragmen": lambda: with_abcvoting("seqphragmen"),
    "abcvoting equal-shares": lambda: with_abcvoting("equal-shares"),
    "pyrankvote": with_pyrankvote,
    "votekit": with_votekit,
    "pabutools": with_pabutools,
}
winners, making, counting = LIBRARIES[library]()
memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(
    json.dumps(
        {"making": making, "counting": counting, "megabytes": memory, "winners": winners}
    )
)
