import type { Settings } from '../dataset/settings';
import { isTextLimits } from '../dataset/text-limits';
import type { Issue } from '../errors';
import { checkAgent } from '../records/check-fields';
import { describe } from '../records/describe';
import { isList, isPlainObject } from '../records/guards';
import { createReport, type Report } from '../records/report';

/** What surrounds a record, as far as it can be used, and what is wrong with the rest. */
export interface Surroundings {
  readonly settings: Settings | undefined;
  readonly annotationAgent: string | undefined;
  readonly issues: readonly Issue[];
}

/** Where the issues of {@link checkSurroundings} are: beside the record. */
export const INPUT_PATH = /^input\b/;

/** Checks what a host may have read from anywhere. Settings that are none, and a name no server stores, count as absent. */
export function checkSurroundings(settings: unknown, annotationAgent: unknown): Surroundings {
  const report = createReport();
  return {
    settings: usableSettings(settings, report),
    annotationAgent: usableAgent(annotationAgent, report),
    issues: report.issues,
  };
}

function usableSettings(settings: unknown, report: Report): Settings | undefined {
  if (settings === undefined || isSettings(settings)) return settings;
  const advice = 'Make them with createSettings({ labels: ["PER", "LOC"] }); until then any label is taken.';
  report.error('SETTINGS_INVALID', 'input.settings', `The settings are ${describe(settings)}. ${advice}`);
  return undefined;
}

function isSettings(settings: unknown): settings is Settings {
  return (
    isPlainObject(settings) &&
    isList(settings.labels) &&
    settings.labels.every((label) => isPlainObject(label) && typeof label.name === 'string') &&
    (settings.textLimits === undefined || isTextLimits(settings.textLimits))
  );
}

function usableAgent(agent: unknown, report: Report): string | undefined {
  if (agent === undefined) return undefined;
  const path = 'input.annotationAgent';
  if (typeof agent !== 'string') {
    report.error('FIELD_TYPE', path, `It is ${describe(agent)}. Write the annotator's name.`);
    return undefined;
  }
  const own = createReport();
  checkAgent(agent, path, own);
  for (const { code, message, severity } of own.issues)
    severity === 'error' ? report.error(code, path, message) : report.warn(code, path, message);
  return own.issues.some(({ severity }) => severity === 'error') ? undefined : agent;
}
