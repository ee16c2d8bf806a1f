"""Reads exported texts with their labels, or with their target text, with what comes with Python.

Usage: read_answers.py FOLDER
Prints as JSON, by file (KIND FORMAT), the rows [id, text, answer] that it finds: a label, a list of labels or a text. Where a format
has no ids they are None, and where it has lists only an answer is one.
"""

import csv
import json
import pathlib
import sys

from read_files import document, json_lines


def jsonl(path):
    return [[row["id"], row["text"], row["annotation"]] for row in json_lines(path)]


def argilla(path):
    for row in json_lines(path):
        answer = row["annotation"]
        if "sentences" in answer:
            yield row["id"], row["text"], answer["sentences"][0]["text"]
        else:
            labels = [label["class"] for label in answer["labels"]]
            yield row["id"], row["inputs"]["text"], labels if row["multi_label"] else labels[0]


def cell(text):
    """A string that looks like JSON is in quotes of JSON, so that a number stays a number and a name a name."""
    try:
        return json.loads(text)
    except ValueError:
        return text


def comma_separated(path):
    with open(path, encoding="utf-8", newline="") as file:
        return [[cell(row["id"]), row["text"], cell(row["annotation"])] for row in csv.DictReader(file)]


def datasets(path):
    return [[row["id"], row["text"], row["label"] if "label" in row else row["target"]] for row in json_lines(path)]


def label_studio(path):
    for task in document(path):
        values = [result["value"] for result in task["annotations"][0]["result"]]
        answers = [answer for value in values for answer in value.get("choices", value.get("text"))]
        yield task["id"], task["data"]["text"], answers


def doccano(path):
    return [[row["id"], row["text"], row["label"]] for row in json_lines(path)]


def prodigy(path):
    return [[row["id"], row["text"], row["accept"]] for row in json_lines(path)]


def spacy(path):
    for text, annotations in document(path):
        # A dictionary has no order that says anything.
        yield None, text, sorted(label for label, value in annotations["cats"].items() if value == 1)


def web_annotation(path):
    for page in document(path):
        labels = [item["body"]["value"] for item in page["items"]]
        yield page["id"].removeprefix("urn:labelwright:"), page["source"]["value"], labels


READERS = {
    "jsonl": jsonl,
    "argilla": argilla,
    "csv": comma_separated,
    "datasets": datasets,
    "label-studio": label_studio,
    "doccano": doccano,
    "prodigy": prodigy,
    "spacy": spacy,
    "web-annotation": web_annotation,
}

files = sorted(pathlib.Path(sys.argv[1]).iterdir())
json.dump({path.name: list(READERS[path.name.split(" ")[1]](path)) for path in files}, sys.stdout)
