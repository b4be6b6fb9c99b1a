import { describe, expect, it } from 'vitest';
import { CellWords } from '../../../src/backend/imports/cellWords';

const words = new CellWords(null, false);

describe('severities', () => {
  it.each([
    [
      'SEV1',
      [
        '1 - Critical',
        'P1',
        'P0',
        'Sev-1',
        'sev 1',
        'SEV1',
        'S1',
        '1',
        '1.0',
        'Severity 1',
        'critical',
        'Blocker',
        'Highest',
        'Urgent',
        'Disaster',
        'Crítica',
        '1 - Crítica',
        'Kritisch',
        '1 - Kritisch',
        'Höchste',
        'Critique',
        'Muito alta',
        'Critical (P1)',
        'Critical - all users',
      ],
    ],
    [
      'SEV2',
      [
        '2 - High',
        'P2',
        'Sev-2',
        'S2',
        '2',
        'high',
        'Major',
        'Alta',
        'Hoch',
        'Haute',
        'Élevée',
        'High (P2)',
        'Prioridade 2',
      ],
    ],
    [
      'SEV3',
      [
        '3 - Moderate',
        'P3',
        'SEV-3',
        'medium',
        'minor',
        'Normal',
        'Warning',
        'Average',
        'Média',
        'Mittel',
        'Moyenne',
        'Moderada',
        'S3',
      ],
    ],
    [
      'SEV4',
      [
        '4 - Low',
        '5 - Planning',
        'P4',
        'P5',
        'SEV-5',
        'low',
        'Lowest',
        'Trivial',
        'Informational',
        'Baixa',
        'Baja',
        'Niedrig',
        'Faible',
        'Low - cosmetic',
      ],
    ],
  ] as const)('%s', (severity, texts) => {
    expect(texts.map((text) => [text, words.severity(text)])).toEqual(texts.map((text) => [text, severity]));
  });

  it.each(['UNKNOWN', 'NS', 'maintenance', '2 users affected', '10', '7', 'Users cannot log in', 'gold'])(
    'nothing of %s',
    (text) => expect(words.severity(text)).toBeNull(),
  );
});

describe('states', () => {
  it.each([
    'Closed',
    'CLOSED',
    'Resolved',
    'resolved',
    'Done',
    'Solved',
    'Canceled',
    'Closed Complete',
    'Closed Skipped',
    'Closed/Resolved by Caller',
    'Resolved (Permanently)',
    '7 - Closed',
    'Closed - no action',
    'postmortem',
    'Merged',
    'Encerrado',
    'Fechada',
    'Concluído',
    'Cerrado',
    'Finalizada',
    'Listo',
    'Geschlossen',
    'Gelöst',
    'Erledigt',
    'Fertig',
    'Clôturé',
    'Résolue',
    'Terminé',
    'Fermé',
  ])('%s is closed', (text) => {
    expect(words.isClosed(text)).toBe(true);
    expect(words.isState(text)).toBe(true);
  });

  it.each([
    'New',
    'Open',
    'Active',
    'In Progress',
    'On Hold',
    'Pending',
    'Awaiting User Info',
    'Waiting for support',
    'triggered',
    'acknowledged',
    'investigating',
    'monitoring',
    'stable',
    'Reopened',
    'To Do',
    'Em andamento',
    'Abierto',
    'In Bearbeitung',
    'En cours',
    'En attente',
  ])('%s is open', (text) => {
    expect(words.isClosed(text)).toBe(false);
    expect(words.isState(text)).toBe(true);
  });

  it.each(['Texas', 'SP', 'true', 'Not resolved yet', 'Unresolved'])('%s is neither', (text) => {
    expect(words.isClosed(text)).toBe(false);
    expect(words.isState(text)).toBe(false);
  });

  it('of ServiceNow are numbers too', () => {
    const those = new CellWords(null, true);
    expect(['1', '2', '3', '6', '7', '8'].map((text) => those.isClosed(text))).toEqual([
      false,
      false,
      false,
      true,
      true,
      true,
    ]);
    expect(words.isClosed('7')).toBe(false);
  });

  it('are those of the file when it names its own', () => {
    const own = new CellWords({ severity: {}, closedStates: ['Fixed in prod'], reportedBySystem: [] }, false);
    expect(['fixed in prod', 'Closed', 'Closed - done'].map((text) => own.isClosed(text))).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe('who reported', () => {
  it.each([
    'Monitoring',
    'Event',
    'system',
    'API',
    'Web service',
    'Integration',
    'Datadog',
    'Nagios alert',
    'monitor: checkout',
    'Prometheus Alertmanager',
    'Automation for Jira',
    'Monitoramento',
    'Überwachung',
    'Surveillance',
    'Automatic',
  ])('%s is a system', (text) => expect(words.reportedBy(text)).toBe('system'));

  it.each([
    'Email',
    'Phone',
    'Self-service',
    'Self service',
    'Walk-in',
    'Chat',
    'Virtual Agent',
    'Portal',
    'IVR',
    'customer call',
    'Telefone',
    'Correo electrónico',
    'Kunde',
    'Utilisateur',
    'Jane Doe',
    'jane.doe@example.org',
  ])('%s is a person', (text) => expect(words.reportedBy(text)).toBe('person'));

  it.each(['unknown', 'Other', '681ccaf9c0a8016400b98a06818d57c7', '12345', 'Sonstige'])(
    'nobody knows of %s',
    (text) => expect(words.reportedBy(text)).toBeNull(),
  );
});

describe('caused by a change', () => {
  it.each([
    'CHG0031',
    'CHG0000097',
    'chg-12',
    'true',
    'Yes',
    'y',
    'Sim',
    'Ja',
    'oui',
    '1',
    'CRQ000000001',
    'RFC 12',
    'OPS-12',
    'Deployment 1.2',
    'config change',
    'Mudança',
    '1c741bd70b2322007518478d83673af3',
  ])('%s says yes', (text) => expect(words.isYes(text)).toBe(true));
  it.each(['n', 'No', 'false', '0', 'Não', 'nein', 'non'])('%s says no', (text) =>
    expect(words.isYes(text)).toBe(false),
  );
  it.each(['hardware failure', 'third party', 'unknown'])('%s says neither', (text) =>
    expect(words.isYes(text)).toBeNull(),
  );
});
