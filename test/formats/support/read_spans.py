"""Reads exported files as a Python program does that knows nothing of this project, with what comes with Python.

Usage: read_spans.py FOLDER
Prints as JSON, by format, what it finds under each span: its record's id (None where the format has none), label and text.
"""

import csv
import json
import pathlib
import sys

from read_files import document, json_lines


def jsonl(path):
    for row in json_lines(path):
        for span in row["annotation"]:
            yield row["id"], span["label"], row["text"][span["start"] : span["end"]]


def argilla(path):
    for row in json_lines(path):
        for entity in row["annotation"]["entities"]:
            yield row["id"], entity["label"], row["text"][entity["start"] : entity["end"]]


def argilla_tokens(path):
    """What Argilla asks for: spans that begin and end where tokens do."""
    for row in json_lines(path):
        starts, ends, at = set(), set(), 0
        for token in row["tokens"]:
            start = row["text"].index(token, at)
            at = start + len(token)
            starts.add(start)
            ends.add(at)
        for entity in row["annotation"]["entities"]:
            if entity["start"] in starts and entity["end"] in ends:
                yield row["id"], entity["label"], row["text"][entity["start"] : entity["end"]]


def comma_separated(path):
    with open(path, encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            for label, start, end in json.loads(row["annotation"]):
                yield row["id"], label, row["text"][start:end]


def label_studio(path):
    for task in document(path):
        for annotation in task["annotations"]:
            for value in (result["value"] for result in annotation["result"]):
                yield task["id"], value["labels"][0], task["data"]["text"][value["start"] : value["end"]]


def doccano(path):
    for row in json_lines(path):
        for start, end, label in row["label"]:
            yield row["id"], label, row["text"][start:end]


def prodigy(path):
    for row in json_lines(path):
        for span in row["spans"]:
            yield row["id"], span["label"], row["text"][span["start"] : span["end"]]


def spacy(path):
    for text, annotations in document(path):
        for start, end, label in annotations["entities"]:
            yield None, label, text[start:end]


def web_annotation(path):
    for page in document(path):
        text = page["source"]["value"]
        for item in page["items"]:
            position = item["target"]["selector"][0]
            record = page["id"].removeprefix("urn:labelwright:")
            yield record, item["body"]["value"], text[position["start"] : position["end"]]


def brat(path):
    for notes in sorted(path.glob("*.ann")):
        # Line ends are characters that offsets count.
        text = notes.with_suffix(".txt").read_bytes().decode("utf-8")
        for line in notes.read_text(encoding="utf-8").splitlines():
            if line.startswith("T"):
                label, start, end = line.split("\t")[1].split(" ")
                yield notes.stem, label, text[int(start) : int(end)]


def sentences(path):
    """The comments and the lines of tokens between empty lines."""
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        lines = [line for line in block.split("\n") if line != ""]
        comments = dict(line[2:].split(" = ", 1) for line in lines if line.startswith("# "))
        if lines:
            yield comments, [line for line in lines if not line.startswith("# ")]


def tagged(path):
    """IOB2 and BILOU: tokens stand in the text above them one behind the other, and tags say where spans begin and end."""
    for comments, lines in sentences(path):
        text, at, spans = comments["text"], 0, []
        for token, tag in (line.split("\t") for line in lines):
            start = text.index(token, at)
            at = start + len(token)
            if tag[:2] in ("B-", "U-"):
                spans.append([tag[2:], start, at])
            elif tag[:2] in ("I-", "L-"):
                assert spans[-1][0] == tag[2:]
                spans[-1][2] = at
        for label, start, end in spans:
            yield comments["sent_id"], label, text[start:end]


def conll2003(path):
    """Four columns; there is no text, so a span is its tokens."""
    for _comments, lines in sentences(path):
        spans = []
        for token, _pos, _chunk, tag in (line.split(" ") for line in lines):
            if tag.startswith("B-"):
                spans.append([tag[2:], token])
            elif tag.startswith("I-"):
                spans[-1][1] += token
        for label, text in spans:
            yield None, label, text


def rows_of_tags(path):
    """Hugging Face: a list of tokens and a list of tags, beside the text."""
    for row in json_lines(path):
        spans = []
        for token, tag in zip(row["tokens"], row["ner_tags"], strict=True):
            if tag.startswith("B-"):
                spans.append([tag[2:], token])
            elif tag.startswith("I-"):
                spans[-1][1] += token
        for label, text in spans:
            yield row["id"], label, text


READERS = {
    "jsonl": (jsonl, "jsonl"),
    "argilla": (argilla, "argilla"),
    "argilla, by tokens": (argilla_tokens, "argilla"),
    "csv": (comma_separated, "csv"),
    "label-studio": (label_studio, "label-studio"),
    "doccano": (doccano, "doccano"),
    "prodigy": (prodigy, "prodigy"),
    "spacy": (spacy, "spacy"),
    "web-annotation": (web_annotation, "web-annotation"),
    "conll2003": (conll2003, "conll2003"),
    "iob2": (tagged, "iob2"),
    "bilou": (tagged, "bilou"),
    "datasets": (rows_of_tags, "datasets"),
    "brat": (brat, "brat"),
}

folder = pathlib.Path(sys.argv[1])
json.dump({name: list(read(folder / file)) for name, (read, file) in READERS.items()}, sys.stdout)
