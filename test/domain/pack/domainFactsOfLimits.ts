/** What is held to, and for whom it pays off: degraded mode, guardrails, fit criteria. */
import { type DomainFact, fact } from './domainFact';

const DEGRADED_MODE: readonly DomainFact[] = [
  fact(
    'knowledge service-unavailable',
    'service unavailable: the workflow pauses safely',
    'unavailable',
    'pauses safely',
  ),
  fact('knowledge api-slow', 'API slow: a retry is scheduled', 'api is slow', 'retry is scheduled'),
  fact(
    'knowledge request-twice',
    'request twice: the second is ignored',
    'arrives twice',
    'second one is ignored',
  ),
  fact(
    'knowledge worker-crash',
    'worker crash: work goes on from its checkpoint',
    'worker crashes',
    'at the checkpoint',
  ),
  fact('knowledge any-failure', 'pause rather than disappear', 'may pause', 'not disappear'),
  fact('knowledge any-failure', 'isolate rather than corrupt', 'stays isolated', 'corrupts nothing'),
  fact(
    'knowledge any-failure',
    'resume rather than redone by hand',
    'where it stopped',
    'nobody redoes it by hand',
  ),
  fact(
    'knowledge reports-with-context',
    'maturity: reports with context before a user does',
    'before a user does',
    'context',
  ),
  fact(
    'knowledge failures-sort-themselves',
    'maturity: failures classified automatically',
    'classified automatically',
    'by hand',
  ),
  fact(
    'knowledge money-steps-run-locally',
    'revenue-critical steps execute locally',
    'revenue-critical steps execute locally',
  ),
  fact('knowledge retries-are-deterministic', 'retries are deterministic', 'retries are deterministic'),
  fact('knowledge managers-see-the-backlog', 'managers see the backlog', 'managers see the backlog'),
];

const GUARDRAILS: readonly DomainFact[] = [
  fact(
    'guardrail escalate-in-3-minutes',
    'limit: 3 minutes, then a person',
    '3 minutes',
    'a person takes over',
  ),
  fact(
    'guardrail escalate-in-3-minutes',
    'reason: endless retries do more damage',
    'retrying without end',
    'more harm',
  ),
  fact(
    'guardrail escalate-in-3-minutes',
    'owner: engineer extends, rolls back or investigates',
    'engineer',
    'extend, roll back or investigate',
  ),
  fact(
    'guardrail revert-in-5-minutes',
    'limit: revertible inside 5 minutes or not shipped',
    '5 minutes',
    'does not ship',
  ),
  fact(
    'guardrail revert-in-5-minutes',
    'reason: largest single source of long outages',
    'irreversible changes',
    'single source',
    'long outages',
  ),
  fact(
    'guardrail revert-in-5-minutes',
    'owner: architect designs the migration path',
    'architect',
    'migration path',
  ),
  fact(
    'guardrail stay-in-scope',
    'limit: nothing outside its scope, even in an incident',
    'scope',
    'incident is no exception',
  ),
  fact(
    'guardrail stay-in-scope',
    'reason: a security failure is worse than the incident',
    'security failure',
    'more harm than the incident',
  ),
  fact(
    'guardrail stay-in-scope',
    'owner: security engineer sets the boundaries',
    'security engineer',
    'boundaries',
  ),
  fact('guardrail alert-has-runbook', 'limit: a runbook or deleted', 'runbook', 'deleted'),
  fact('guardrail alert-has-runbook', 'reason: people learn to ignore the rest', 'teaches people to ignore'),
  fact(
    'guardrail alert-has-runbook',
    'owner: on-call engineer works by the runbook',
    'on-call engineer',
    'follows the runbook',
  ),
  fact(
    'knowledge where-a-person-steps-in',
    'explicit about where the system acts alone',
    'may do alone',
    'person steps in',
    'plainly',
  ),
];

const FIT: readonly DomainFact[] = [
  fact('criterion high-volume', 'fits: thousands an hour', '1,000 transactions an hour'),
  fact('criterion high-volume', 'downtime costs money within minutes', 'costs money within minutes'),
  fact('criterion customer-facing', 'fits: users meet failures directly', 'users meet each failure directly'),
  fact('criterion customer-facing', 'churn follows', 'churn follows'),
  fact(
    'criterion multi-team',
    'fits: one team’s deployment breaks another',
    'two or more teams',
    "one team's deployment",
    'break another',
  ),
  fact(
    'criterion regulated',
    'fits: audit, recovery, isolation are compliance duties',
    'audit, recovery and isolation are compliance duties',
  ),
  fact('criterion single-developer', 'overhead: the system fits in one head', 'one head'),
  fact('criterion single-developer', 'the lighter practice of one developer', 'backup', 'alarm'),
  fact('criterion internal-few-users', 'overhead: internal, under 50 users', 'internal', 'under 50 users'),
  fact(
    'criterion internal-few-users',
    'occasional downtime is fine, recovery by hand',
    'occasional downtime is fine',
    'recovery by hand',
  ),
  fact('criterion internal-few-users', 'the lighter practice of an internal tool', 'who restarts it'),
  fact('criterion early-stage', 'overhead: prototype or MVP, learn first', 'prototype or an mvp', 'learn'),
  fact('criterion early-stage', 'the lighter practice of a prototype', 'small and reversible'),
  fact(
    'criterion no-integrations',
    'overhead: no integrations, no boundaries',
    'no external system',
    'no boundaries to protect',
  ),
  fact('criterion no-integrations', 'the lighter practice without integrations', 'restore a backup'),
  fact(
    'knowledge what-reliability-work-solves',
    'it solves coordination and resilience',
    'coordination',
    'resilience',
  ),
  fact(
    'knowledge what-reliability-work-solves',
    'say so when the answer is no',
    'does not need it',
    'lighter practice',
  ),
];

/** By section. */
export const FACTS_OF_LIMITS: Readonly<Record<string, readonly DomainFact[]>> = {
  'degraded mode': DEGRADED_MODE,
  guardrails: GUARDRAILS,
  fit: FIT,
};
