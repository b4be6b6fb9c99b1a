/** Headers and values that mean something to the language or the calendar, and nothing to a table. */
import { describe, expect, it } from 'vitest';
import { inspectFile } from '../../../src/backend/imports/inspectFile';
import { FileInspection, type ImportOptions } from '../../../src/domain/metrics/importTypes';
import { begin } from '../support/entries';
import { csv, importRequest } from '../support/incidentCsv';
import { testServices } from '../support/testLibrary';
import { importAll } from './checks';
import { fileOf } from './importText';

const T = '2024-03-01T10:00:00Z';
const mapping: ImportOptions['mapping'] = { started: 'started', workflow: 'title' };

describe('a column may be called constructor', () => {
  const content = `constructor,started,title\nx,${T},a\n`;

  it('when it is looked at', async () => {
    const { header, cautions } = FileInspection.parse(await inspectFile(fileOf(content)));
    expect([header, cautions]).toEqual([['constructor', 'started', 'title'], []]);
  });

  it('when it is imported, by any preset', async () => {
    for (const preset of [null, 'jira', 'opsgenie', 'servicenow', 'generic'] as const) {
      const { report } = await importAll(content, { preset, mapping: { ...mapping, id: 'constructor' } });
      expect(report.cautions).toEqual([]);
    }
  });

  it('in the library, where the import is listed again', async () => {
    const { services } = await testServices();
    const { assessmentId, workflow } = begin(services);
    const request = importRequest(assessmentId, csv(content.trimEnd().split('\n')), workflow.id);
    const steps = services.imports.run({ ...request, options: { ...request.options, mapping } }, undefined);
    let step = await steps.next();
    while (step.done !== true) step = await steps.next();
    expect(services.imports.list({ assessmentId })).toHaveLength(1);
  });
});
