/** How workflows break and what people believe about it: beliefs, failure patterns, scenarios. */
import { type DomainFact, fact } from './domainFact';

const BELIEFS: readonly DomainFact[] = [
  fact('belief better-monitoring-tools', 'voiced: better monitoring tools', 'monitoring tools'),
  fact('belief better-monitoring-tools', 'really: nobody knows which sign matters', 'which sign matters'),
  fact(
    'cause dashboards-without-cause',
    'cause: monitoring without observability',
    'monitoring without observability',
    'caused',
  ),
  fact('belief faster-deployments', 'voiced: faster deployments', 'faster'),
  fact(
    'belief faster-deployments',
    'really: speed caused the incidents, safety is missing',
    'caused',
    'safety',
  ),
  fact('cause safety-not-measured', 'cause: velocity measured, safety not', 'velocity', 'safety', 'not'),
  fact('belief uptime-means-healthy', 'voiced: uptime means healthy', 'uptime', 'healthy'),
  fact(
    'belief uptime-means-healthy',
    'really: up and wrong; health is correct behaviour under load',
    'wrong results',
    'correct behaviour under load',
  ),
  fact(
    'cause uptime-hides-wrong-results',
    'cause: uptime hides slow, stale, inconsistent',
    'uptime',
    'slow',
    'stale',
    'inconsistent',
  ),
  fact(
    'belief need-an-incident-plan',
    'voiced: an incident response plan is needed',
    'incident response plan',
  ),
  fact('belief need-an-incident-plan', 'really: there is one, no system knows of it', 'no system knows'),
  fact(
    'cause runbooks-in-documents',
    'cause: runbooks in documents, not running playbooks',
    'runbooks',
    'documents',
    'playbooks',
  ),
  fact('belief passed-qa-means-ready', 'voiced: passed QA means ready', 'passed qa', 'ready for production'),
  fact(
    'belief passed-qa-means-ready',
    'really: QA checks logic, production resilience',
    'logic',
    'resilience',
  ),
  fact(
    'cause tests-without-failure',
    'cause: tests without failures, spikes, bad dependencies',
    'without failures',
    'load spikes',
    'misbehaving dependencies',
  ),
];

const PATTERNS: readonly DomainFact[] = [
  fact(
    'pattern follow-up-never-started',
    'one step succeeded, its follow-up never started',
    'one step succeeded',
    'next never started',
  ),
  fact('cause events-not-propagated', 'cause: events are not propagated', 'not propagated between services'),
  fact('pattern retries-until-lockup', 'retries until everything locks', 'retries', 'stood still'),
  fact(
    'cause no-backoff-or-breaker',
    'cause: no backoff, no circuit breaker',
    'backoff',
    'circuit breaker',
    'missing',
  ),
  fact(
    'pattern half-saved-half-corrupt',
    'half saved, half corrupt',
    'half of the work was saved',
    'damaged',
  ),
  fact(
    'cause no-transaction-boundary',
    'cause: no boundary of transactional consistency',
    'no boundary of transactional consistency',
  ),
  fact(
    'pattern later-write-won',
    'two automations on one record, the later write won',
    'two automations',
    'same record',
    'later one won',
  ),
  fact(
    'cause no-concurrency-control',
    'cause: shared state without concurrency control',
    'shared state without concurrency control',
  ),
  fact('pattern green-while-stopped', 'dashboards green, operations at a standstill', 'green', 'stood still'),
  fact(
    'cause technical-health-only',
    'cause: technical health hides business failure',
    'technical health',
    'hide business failure',
  ),
];

const SCENARIOS: readonly DomainFact[] = [
  fact(
    'knowledge alert-that-drowned',
    'a critical alert among 200 a day',
    'critical alert',
    '200 notifications',
  ),
  fact(
    'knowledge alert-that-drowned',
    'because alerts fired on metric thresholds',
    'metrics crossed thresholds',
    'symptoms',
  ),
  fact(
    'knowledge alert-that-drowned',
    'alert on what users feel only',
    'what users feel',
    'all other alerts go',
  ),
  fact(
    'knowledge fine-in-staging',
    'fine in staging, cascade within 10 minutes',
    'staging',
    'cascading failure',
    'within 10 minutes',
  ),
  fact(
    'knowledge fine-in-staging',
    'because staging differed',
    '1/20 of the traffic',
    'databases had other sizes',
    'third party',
  ),
  fact(
    'knowledge fine-in-staging',
    'stage the rollout, first 1 %',
    'stage the rollout',
    '1 % of traffic goes first',
  ),
  fact(
    'knowledge every-caller-retried',
    'one service fell, then all',
    'single service',
    'every other service',
  ),
  fact(
    'knowledge every-caller-retried',
    'because every caller retried at once',
    'each caller retried at once',
  ),
  fact(
    'knowledge every-caller-retried',
    'breakers on every service boundary',
    'circuit breaker on each service boundary',
  ),
  fact(
    'knowledge gap-at-month-end',
    'the monthly reconciliation showed $47K',
    'monthly reconciliation',
    '$47k',
  ),
  fact(
    'knowledge gap-at-month-end',
    'because a sync lost 3 events in a partition',
    '3 events',
    'partitioned',
    'sync',
  ),
  fact(
    'knowledge gap-at-month-end',
    'exactly-once wherever it can be had',
    'exactly-once',
    'wherever that can be had',
  ),
];

/** By section. */
export const FACTS_OF_FAILURE: Readonly<Record<string, readonly DomainFact[]>> = {
  beliefs: BELIEFS,
  'failure patterns': PATTERNS,
  scenarios: SCENARIOS,
};
