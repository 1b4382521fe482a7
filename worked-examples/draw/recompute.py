"""Recomputes vectors.json with nothing but Python's own library: a second opinion on tickets and seeds.

Run: python3 recompute.py > vectors.json
"""
import hashlib
import hmac
import json


def ticket(seed, label, name):
    return hmac.new(seed, label.encode() + b"\0" + name.encode(), hashlib.sha256).hexdigest()


def numbers(seed, label):
    key = bytes.fromhex(ticket(seed, "commonlot.sub-seed/1", label))
    counter = 0
    while True:
        block = hmac.new(key, counter.to_bytes(8, "big"), hashlib.sha256).digest()
        for i in range(0, 30, 6):
            yield int.from_bytes(block[i : i + 6], "big")
        counter += 1


def below(stream, n):
    limit = 2**48 - 2**48 % n
    while True:
        number = next(stream)
        if number < limit:
            return number % n


def shuffle(stream, items):
    items = list(items)
    for i in range(len(items) - 1, 0, -1):
        j = below(stream, i + 1)
        items[i], items[j] = items[j], items[i]
    return items


seed_text = "commonlot.seed/1\npurpose: worked example\ndice 10: 3 1 4 1 5 9 2 6 5 3 5 8\nsecret: none\n"
seed = hashlib.sha256(seed_text.encode()).digest()
secret = "00" * 31 + "07"
typed_text = "commonlot.seed/1\npurpose: worked example\ntyped: zürich sun 12.5 degrees\nsecret: " + secret + "\n"
ids = ["1", "2", "household 17", "Überlingen 4", "千代田 1", ""]
integers = [below(numbers(seed, f"n {n}"), n) for n in (1, 2, 6, 10, 1000, 10**9, 2**47 + 1, 2**48)]
stream = numbers(seed, "long")
wide = numbers(seed, "rejecting")  # every fourth number is thrown away
print(
    json.dumps(
        {
            "seedText": seed_text,
            "seed": seed.hex(),
            "typedText": typed_text,
            "typedSeed": hashlib.sha256(typed_text.encode()).hexdigest(),
            "secret": secret,
            "commitment": hashlib.sha256(bytes.fromhex(secret)).hexdigest(),
            "tickets": [{"label": "invitation", "id": i, "ticket": ticket(seed, "invitation", i)} for i in ids],
            "subSeed": ticket(seed, "commonlot.sub-seed/1", "seating"),
            "below": [
                {"label": f"n {n}", "n": n, "number": v}
                for n, v in zip((1, 2, 6, 10, 1000, 10**9, 2**47 + 1, 2**48), integers)
            ],
            "streams": [
                {"label": "long", "n": 1000, "numbers": [below(stream, 1000) for _ in range(40)]},
                {"label": "rejecting", "n": 3 * 2**46, "numbers": [below(wide, 3 * 2**46) for _ in range(40)]},
            ],
            "shuffle": {"label": "order", "items": shuffle(numbers(seed, "order"), range(20))},
            "smallest": sorted((ticket(seed, "invitation", str(i)), str(i)) for i in range(1000))[:10],
        },
        ensure_ascii=False,
        indent=1,
    )
)
