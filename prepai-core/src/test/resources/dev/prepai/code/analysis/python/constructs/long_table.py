PRICES = {
    "apple": 12,
    "pear": 14,

    # exotic
    "mango": 30,
    "lychee": 45,
}

ORDER = [
    ("apple", 1), ("pear", 2),
    ("mango", 3),
]

TOTAL = sum(
    PRICES[name] * count
    for name, count in ORDER
    if name in PRICES
    and count > 0
)
