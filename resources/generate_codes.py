#!/usr/bin/env python3
"""Makes codes.tsv, the code table compiled into the program, from the full table of error codes.

usage: generate_codes.py FULL_TABLE.tsv codes.tsv

The full table has the columns code, symbol, group, meaning, layer, likely_causes, what_to_do. Only the first four are
needed here; advice is worded, and translated, in core/explain. (group, code) is the key: a repeated key keeps its first
row, which is how the two documented aliases (-11 and -105 in SL_BSD) are resolved.
"""
import csv
import sys

COLUMNS = ("code", "symbol", "group", "meaning")


def rows_of(path):
    with open(path, encoding="utf-8", newline="") as table:
        for row in csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE):
            values = [" ".join(row[column].split()) for column in COLUMNS]
            values[0] = int(values[0])
            yield tuple(values)


def main(source, destination):
    kept = {}
    for code, symbol, group, meaning in rows_of(source):
        kept.setdefault((group, code), (code, symbol, group, meaning))
    with open(destination, "w", encoding="utf-8", newline="\n") as out:
        out.write("\t".join(COLUMNS) + "\n")
        for key in sorted(kept):
            out.write("\t".join(str(value) for value in kept[key]) + "\n")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2])
