"""Times maximin of sortition-algorithms on a people.csv and a quotas.csv; prints one JSON object.

Reading the files and importing the library are not timed. Arguments: folder, seats, backend.
"""

import json
import sys
import time
from pathlib import Path

from sortition_algorithms import CSVFileDataSource, SelectionData, Settings
from sortition_algorithms.committee_generation import find_distribution_maximin
from sortition_algorithms.utils import set_random_provider

folder, seats, backend = Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
source = CSVFileDataSource(
    features_file=folder / "quotas.csv",
    people_file=folder / "people.csv",
    already_selected_file=None,
    selected_file=folder / "unused.csv",
    remaining_file=folder / "unused.csv",
)
data = SelectionData(source)
features, _ = data.load_features(seats)
people, _ = data.load_people(
    Settings(id_column="id", columns_to_keep=[], solver_backend=backend), features
)
set_random_provider(42)
began = time.perf_counter()
panels, weights, _ = find_distribution_maximin(features, people, seats, [], backend)
took = time.perf_counter() - began
chances = dict.fromkeys(people, 0.0)
for panel, weight in zip(panels, weights):
    for person in panel:
        chances[person] += weight
print(json.dumps({"seconds": took, "smallest": min(chances.values())}))
