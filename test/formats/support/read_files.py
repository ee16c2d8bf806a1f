"""How exported files are read, whatever is in them."""

import json


def json_lines(path):
    with open(path, encoding="utf-8", newline="\n") as lines:
        return [json.loads(line) for line in lines]


def document(path):
    return json.loads(path.read_text(encoding="utf-8"))
