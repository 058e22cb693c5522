import type { Notification, ReportingDescriptor, ToolComponent } from 'sarif';
import { version } from '../../../package.json';
import { EXPLANATIONS } from '../audit/explanations.ts';
import { type Language, RULES } from '../engine.ts';
import type { Frame } from './frames.ts';
import { levelOf, locationOf } from './sarif.ts';
import type { Totals } from './totals.ts';

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';

/** A SARIF log around its results: the tool with all its rules before them, what could not be read behind. */
export function sarifFrame(language: Language): Frame {
  const tool = JSON.stringify({ driver: driver(language) });
  return {
    open: `{"$schema":"${SCHEMA}","version":"2.1.0","runs":[{"tool":${tool},"columnKind":"utf16CodeUnits","results":[\n`,
    close: (totals) => `\n],"invocations":[${JSON.stringify(invocation(totals))}]}]}\n`,
  };
}

function driver(language: Language): ToolComponent {
  return {
    name: 'disclosure-report',
    version,
    language: language === 'zh-cn' ? 'zh-CN' : 'en-US',
    rules: RULES.map(
      ({ id, severity, title }): ReportingDescriptor => ({
        id,
        shortDescription: { text: title[language] },
        fullDescription: { text: EXPLANATIONS[id]![language].split('\n\n')[0]! },
        help: { text: EXPLANATIONS[id]![language] },
        defaultConfiguration: { level: levelOf(severity) },
      }),
    ),
  };
}

function invocation({ failed }: Totals) {
  const toolExecutionNotifications = failed.map(({ file, line, reason }): Notification => {
    const region = line === undefined ? {} : { region: { startLine: line + 1 } };
    return {
      level: 'error',
      message: { text: reason },
      locations: [{ physicalLocation: { artifactLocation: locationOf(file), ...region } }],
    };
  });
  return { executionSuccessful: failed.length === 0, toolExecutionNotifications };
}
