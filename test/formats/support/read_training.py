"""Reads training sets as the trainers do, with what comes with Python.

Usage: read_training.py FOLDER
Prints as JSON, by file (KIND FRAMEWORK), [text or tokens, answers] of each row of all parts, labels by their names: a number is looked
up in the features, as Hugging Face's ClassLabel does, or in the labels.
"""

import json
import pathlib
import sys


def spans_of(tokens, tags):
    """IOB2: a span is B and every I of its label behind it."""
    spans = []
    for token, tag in zip(tokens, tags, strict=True):
        if tag.startswith("B-"):
            spans.append([tag[2:], token])
        elif tag.startswith("I-"):
            assert spans and spans[-1][0] == tag[2:]
            spans[-1][1] += token
        else:
            assert tag == "O"
    return spans


def text2text(row, _features, _labels):
    return row["text"], [row["target"]]


def transformers(row, features, labels):
    if "target" in row:
        return text2text(row, features, labels)
    if "tokens" in row:
        names = features["ner_tags"]["feature"]["names"]
        return row["tokens"], spans_of(row["tokens"], [names[tag] for tag in row["ner_tags"]])
    label = features["label"]
    if isinstance(row["label"], list):
        named = [label["feature"]["names"][number] for number in row["label"]]
        ones = [labels[place] for place, one in enumerate(row["binarized_label"]) if one == 1]
        assert sorted(named) == sorted(ones)
        return row["text"], sorted(named)
    return row["text"], [label["names"][row["label"]]]


def setfit(row, _features, labels):
    if isinstance(row["label"], list):
        assert len(row["label"]) == len(labels)
        return row["text"], sorted(label for label, one in zip(labels, row["label"]) if one == 1)
    return row["text"], [labels[row["label"]]]


def spacy(row, _features, labels):
    text, about = row
    if "entities" in about:
        taken = 0
        for start, end, _label in about["entities"]:
            # spaCy refuses entities that overlap, or that begin or end with white space.
            assert taken <= start < end and text[start:end] == text[start:end].strip()
            taken = end
        return text, [[label, text[start:end]] for start, end, label in about["entities"]]
    assert set(about["cats"]) == set(labels)
    return text, sorted(label for label, value in about["cats"].items() if value == 1)


def spark_nlp(row, _features, _labels):
    if "target" in row:
        return text2text(row, _features, _labels)
    if "token" in row:
        return row["token"], spans_of(row["token"], row["label"])
    return row["text"], sorted(row["labels"]) if "labels" in row else [row["label"]]


def openai(row, _features, _labels):
    system, user, assistant = row["messages"]
    assert [message["role"] for message in row["messages"]] == ["system", "user", "assistant"]
    assert system["content"] and user["content"] and assistant["content"]
    answer = assistant["content"]
    if "entities" in system["content"]:
        return user["content"], [[entity["label"], entity["text"]] for entity in json.loads(answer)]
    return user["content"], sorted(json.loads(answer)) if "JSON" in system["content"] else [answer]


READERS = {
    "transformers": transformers,
    "setfit": setfit,
    "spacy": spacy,
    "spark-nlp": spark_nlp,
    "openai": openai,
    "text2text": text2text,
}

def rows(path):
    made = json.loads(path.read_text(encoding="utf-8"))
    read = READERS[path.name.split(" ")[1]]
    for part in ("train", "validation", "test"):
        for row in made[part]:
            yield read(row, made.get("features"), made["labels"])


json.dump({path.name: list(rows(path)) for path in sorted(pathlib.Path(sys.argv[1]).iterdir())}, sys.stdout)
