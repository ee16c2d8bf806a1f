import type { Task } from '@labelwright/core';

/** Bodies of `:bulk` as the original Python client (1.29.0) writes them, by its own model classes. */
export const SPEC_BULK: Readonly<Record<Task, string>> = {
  TextClassification:
    '{"tags":{"env":"test"},"metadata":{},"records":[{' +
    '"id":"r1","metadata":{"source":"web"},"event_timestamp":"2023-01-01T12:00:00","status":"Validated",' +
    '"prediction":{"agent":"model-a","labels":[{"class":"pos","score":0.9},{"class":"neg","score":0.1}]},' +
    '"annotation":{"agent":"ann-1","labels":[{"class":"pos","score":1.0}]},' +
    '"vectors":{"bert":{"value":[0.1,0.2]}},"metrics":{},"search_keywords":null,' +
    '"inputs":{"text":"I love it"},"multi_label":false,' +
    '"explanation":{"text":[{"token":"love","attributions":{"pos":0.8}}]}}]}',
  TokenClassification:
    '{"tags":{},"metadata":{},"records":[{' +
    '"id":"t1","metadata":{},"event_timestamp":"2023-01-01T12:00:00","status":"Validated",' +
    '"prediction":{"agent":"ner","entities":[{"start":0,"end":7,"label":"PER","score":0.95},{"start":14,"end":21,"label":"ORG","score":0.0}],"score":null},' +
    '"annotation":{"agent":"ann","entities":[{"start":0,"end":7,"label":"PER","score":1.0}],"score":null},' +
    '"vectors":null,"metrics":{},"search_keywords":null,' +
    '"tokens":["Michael","is","at","Harvard"],"text":"Michael is at Harvard"}]}',
  Text2Text:
    '{"tags":{},"metadata":{},"records":[{' +
    '"id":"x1","metadata":{},"event_timestamp":"2023-01-01T12:00:00","status":"Validated",' +
    '"prediction":{"agent":"mt","sentences":[{"text":"Je m\'appelle Sarah","score":1.0},{"text":"Mon nom","score":0.4}]},' +
    '"annotation":{"agent":"ann","sentences":[{"text":"Je m\'appelle Sarah.","score":1.0}]},' +
    '"vectors":null,"metrics":{},"search_keywords":null,"text":"My name is Sarah"}]}',
};

/** A record as the API gives it, with the answers by agent beside the last ones. */
export const SPEC_SEARCH =
  '{"id":"x1","metadata":{"k":"v"},"status":"Validated",' +
  '"prediction":{"agent":"m","entities":[{"start":0,"end":4,"label":"A","score":0.9}]},' +
  '"annotation":{"agent":"u","entities":[{"start":0,"end":4,"label":"A","score":1.0}]},' +
  '"vectors":{"b":{"value":[1.0,2.0]}},' +
  '"predictions":{"m":{"entities":[{"start":0,"end":4,"label":"A","score":0.9}]}},' +
  '"annotations":{"u":{"entities":[{"start":0,"end":4,"label":"A","score":1.0}]}},' +
  '"metrics":{},"text":"this is","tokens":["this","is"],"last_updated":"2023-01-01T12:00:01"}';
